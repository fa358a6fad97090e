/** `text` on one line, cut to `length` characters with an ellipsis. */
export function shorten(text: string, length = 80): string {
  const line = text.trim().replace(/\s+/g, ' ');
  const characters = Array.from(line);
  return characters.length <= length
    ? line
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}
