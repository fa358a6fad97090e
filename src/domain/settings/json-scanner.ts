import type { Path } from './path.ts';

/** Why a text is not plain JSON data, and where. */
export interface JsonFault {
  readonly code: 'syntax' | 'duplicate_key' | 'unsafe_key' | 'too_deep';
  /** Place in the text: UTF-16 units from its start. */
  readonly offset: number;
  /** Keys, and indexes of lists, from the root to the value that is at fault. */
  readonly path: Path;
}

/**
 * The first fault of a JSON text, or `undefined`. Beside broken syntax it finds what `JSON.parse` lets pass although it
 * changes or endangers what is read: a key that occurs twice in one object, the key `__proto__`, and lists and objects
 * nested deeper than `deepest`. Takes time linear in the text.
 */
export function findJsonFault(text: string, deepest: number): JsonFault | undefined {
  return new JsonScanner(text, deepest).scan();
}

const whitespace = /[ \t\n\r]*/y;
const scalar = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Walks the text once. Methods start at the first sign of what they read and stop behind it, or at the fault. */
class JsonScanner {
  private readonly text: string;
  private readonly deepest: number;
  private readonly path: string[] = [];
  private at = 0;

  constructor(text: string, deepest: number) {
    this.text = text;
    this.deepest = deepest;
  }

  scan(): JsonFault | undefined {
    return this.value() ?? (this.next() === undefined ? undefined : this.fault('syntax'));
  }

  private value(): JsonFault | undefined {
    switch (this.next()) {
      case '{':
        return this.container('}', () => this.properties());
      case '[':
        return this.container(']', () => this.elements());
      case '"':
        return this.string();
      default:
        return this.take(scalar) ? undefined : this.fault('syntax');
    }
  }

  /** A list or object: nothing, or what `content` reads. */
  private container(end: string, content: () => JsonFault | undefined): JsonFault | undefined {
    if (this.path.length === this.deepest) return this.fault('too_deep');
    this.at += 1;
    if (this.next() !== end) {
      const fault = content();
      if (fault) return fault;
      if (this.next() !== end) return this.fault('syntax');
    }
    this.at += 1;
    return undefined;
  }

  private elements(): JsonFault | undefined {
    for (let index = 0; ; index++) {
      this.path.push(String(index));
      const fault = this.value();
      if (fault) return fault;
      this.path.pop();
      if (!this.comma()) return undefined;
    }
  }

  private properties(): JsonFault | undefined {
    const keys = new Set<string>();
    for (;;) {
      const start = this.at;
      if (this.next() !== '"') return this.fault('syntax');
      const broken = this.string();
      if (broken) return broken;
      const key = JSON.parse(this.text.slice(start, this.at)) as string;
      this.path.push(key);
      if (key === '__proto__') return this.fault('unsafe_key', start);
      if (keys.has(key)) return this.fault('duplicate_key', start);
      keys.add(key);
      if (this.next() !== ':') return this.fault('syntax');
      this.at += 1;
      const fault = this.value();
      if (fault) return fault;
      this.path.pop();
      if (!this.comma()) return undefined;
    }
  }

  private string(): JsonFault | undefined {
    for (this.at += 1; ;) {
      const code = this.text.charCodeAt(this.at);
      if (code === quote) break;
      if (code === backslash) {
        if (!this.take(escape)) return this.fault('syntax');
      } else if (code >= space) this.at += 1;
      else return this.fault('syntax');
    }
    this.at += 1;
    return undefined;
  }

  private comma(): boolean {
    if (this.next() !== ',') return false;
    this.at += 1;
    this.next();
    return true;
  }

  /** The next sign that is not white space; `undefined` at the end. */
  private next(): string | undefined {
    this.take(whitespace);
    return this.text[this.at];
  }

  /** Goes on behind what `pattern` matches here; tells whether that was anything. */
  private take(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const length = pattern.exec(this.text)?.[0].length ?? 0;
    this.at += length;
    return length > 0;
  }

  private fault(code: JsonFault['code'], offset = this.at): JsonFault {
    return { code, offset, path: [...this.path] };
  }
}

const quote = 0x22;
const backslash = 0x5c;
const space = 0x20;
