/** A property of an iCalendar event: `DTSTART;VALUE=DATE:20260824`. Names are in capitals. */
export interface Property {
  readonly name: string;
  /** The text between name and value: `VALUE=DATE`. */
  readonly parameters: string;
  readonly value: string;
}

/** The properties of one event, those of parts nested in it (alarms) left out; `undefined` when it has a broken line. */
export type EventProperties = readonly Property[] | undefined;

/** A quoted parameter may hold the colon that otherwise ends the parameters. */
const line = /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^":;,]*)(?:,(?:"[^"]*"|[^":;,]*))*)*):(.*)$/s;

/**
 * The events of an iCalendar file (RFC 5545, section 3.1: lines end with CRLF, a line that begins with white space goes on
 * with the one before). `undefined` when the text is no such file.
 */
export function icalendarEvents(text: string): readonly EventProperties[] | undefined {
  const lines = unfold(text);
  if (!lines.slice(0, 20).some((each) => /^\ufeff?BEGIN:VCALENDAR\s*$/i.test(each))) return undefined;
  const events: EventProperties[] = [];
  let event: Property[] | undefined;
  let isBroken = false;
  let depth = 0;
  const close = (broken: boolean) => {
    if (event) events.push(broken ? undefined : event);
    event = undefined;
    isBroken = false;
    depth = 0;
  };
  for (const each of lines) {
    if (/^BEGIN:VEVENT\s*$/i.test(each)) {
      close(true); // The one before was never ended.
      event = [];
    } else if (/^END:VEVENT\s*$/i.test(each)) close(isBroken);
    else if (/^BEGIN:/i.test(each)) depth += 1;
    else if (/^END:/i.test(each)) depth -= 1;
    else if (event && depth === 0 && each.trim() !== '') {
      const property = readLine(each);
      if (property) event.push(property);
      else isBroken = true;
    }
  }
  close(true);
  return events;
}

function unfold(text: string): readonly string[] {
  const lines: string[] = [];
  let parts: string[] = [];
  for (const each of text.split(/\r\n|\n|\r/)) {
    if (parts.length > 0 && (each.startsWith(' ') || each.startsWith('\t'))) {
      parts.push(each.slice(1));
    } else {
      if (parts.length > 0) lines.push(parts.join(''));
      parts = [each];
    }
  }
  lines.push(parts.join(''));
  return lines;
}

function readLine(text: string): Property | undefined {
  const [, name, parameters = '', value = ''] = line.exec(text) ?? [];
  return name === undefined ? undefined : { name: name.toUpperCase(), parameters: parameters.slice(1), value };
}

/** A value of type text: `\,` `\;` `\\` and `\n` stand for what they escape. */
export function plainText(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, escaped: string) => (/n/i.test(escaped) ? ' ' : escaped));
}
