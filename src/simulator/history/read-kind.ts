import type { RowReader } from './row-reader.ts';

/** Topic, priority and channel of a row; `undefined`: the row doesn't tell. */
export interface KindRead {
  readonly topic: string | null | undefined;
  readonly priority: string | null | undefined;
  readonly channel: string | null | undefined;
}

/** A topic that the mapping has no word for is taken as it is; a priority or channel without one is none. */
export function readKind(reader: RowReader): KindRead {
  const topic = reader.meaning('topic');
  const priority = reader.meaning('priority');
  const channel = reader.meaning('channel');
  return {
    topic: topic ? (topic.meaning === undefined ? topic.value : topic.meaning) : undefined,
    priority: priority ? (priority.meaning ?? null) : undefined,
    channel: channel ? (channel.meaning ?? null) : undefined,
  };
}
