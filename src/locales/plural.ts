/** The forms a language has for a counted thing; `other` also serves fractions. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/**
 * Chooses the form for a count: `count(8, { one: 'зміну', few: 'зміни', many: 'змін', other: 'зміни' })`. The count itself
 * takes the place of `#`, written as the locale writes it.
 */
export function pluralIn(locale: string): (count: number, forms: PluralForms) => string {
  // Made with the first count: a browser takes longer to make these than to show all the words.
  let rules: Intl.PluralRules | undefined;
  let number: Intl.NumberFormat | undefined;
  return (count, forms) => {
    rules ??= new Intl.PluralRules(locale);
    number ??= new Intl.NumberFormat(locale);
    return (forms[rules.select(count)] ?? forms.other).replace('#', number.format(count));
  };
}
