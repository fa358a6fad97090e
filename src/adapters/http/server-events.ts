/** An event of a stream of server-sent events. */
export interface ServerEvent {
  /** `message`, unless the server names another. */
  readonly type: string;
  readonly data: string;
  /** The last id that the stream told up to here; empty: none. */
  readonly id: string;
}

/**
 * The events of a text/event-stream that comes in pieces, as the HTML standard reads it (section 9.2.6): feed it pieces
 * of text, cut anywhere, and it gives the events that are whole. What is left at the end is no event.
 */
export function createEventReader(): (piece: string) => readonly ServerEvent[] {
  let rest = '';
  let isFirst = true;
  let [type, data, id] = ['', '', ''];

  function readLine(line: string): ServerEvent | undefined {
    if (line === '') {
      const event = data === '' ? undefined : { type: type || 'message', data: data.slice(0, -1), id };
      [type, data] = ['', ''];
      return event;
    }
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'event') type = value;
    else if (name === 'data') data += `${value}\n`;
    else if (name === 'id' && !value.includes('\0')) id = value;
    return undefined;
  }

  return (piece) => {
    rest += piece;
    if (isFirst && rest !== '') {
      rest = rest.replace(/^\uFEFF/, '');
      isFirst = false;
    }
    const events: ServerEvent[] = [];
    // A carriage return at the very end may be the first half of a line's end.
    for (let end = /\r\n|\n|\r(?!$)/.exec(rest); end; end = /\r\n|\n|\r(?!$)/.exec(rest)) {
      const event = readLine(rest.slice(0, end.index));
      rest = rest.slice(end.index + end[0].length);
      if (event) events.push(event);
    }
    return events;
  };
}
