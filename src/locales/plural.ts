/** The forms a language has for a counted thing; `other` also serves fractions. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/**
 * Chooses the form for a count: `count(8, { one: 'зміну', few: 'зміни', many: 'змін', other: 'зміни' })`. The count itself
 * takes the place of `#`, written as the locale writes it.
 */
export function pluralIn(locale: string): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  return (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', number.format(count));
}
