/** The longest address that mail systems carry (RFC 5321, 4.5.3.1.3, less its angle brackets). */
const longestEmail = 254;
const longestLink = 2048;

/** Whether the text can be an e-mail address: something, one `@`, and a domain with a dot. Any script. */
export function isEmail(text: string): boolean {
  if (text.length > longestEmail || /[\s<>,;]/u.test(text)) return false;
  const [local, domain, ...more] = text.split('@');
  if (!local || !domain || more.length > 0) return false;
  return domain.includes('.') && [local, domain].every((part) => part.split('.').every((label) => label !== ''));
}

/** Whether the text can be a telephone number: 5 to 15 digits (E.164), with a plus before and signs between. */
export function isPhone(text: string): boolean {
  if (!/^\+?[\d\s().\-–]+$/u.test(text)) return false;
  const digits = text.replace(/\D/gu, '').length;
  return digits >= 5 && digits <= 15;
}

/** Whether the text is a web address with its scheme. No other scheme: a link that an operator follows runs no script. */
export function isLink(text: string): boolean {
  return text.length <= longestLink && /^https?:\/\/[^\s/?#@<>"\\]+(?:[/?#][^\s<>"\\]*)?$/iu.test(text);
}
