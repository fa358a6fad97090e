import { noChange } from 'lit';
import { directive, Directive, type PropertyPart } from 'lit/directive.js';
import { setCommittedValue } from 'lit/directive-helpers.js';

/**
 * The `.value` of a text field: like Lit's `live`, but a text that means the value already is left as it was typed, so
 * that `1.` can become `1.5`.
 */
class TypedText extends Directive {
  render(value: string, _means?: (text: string) => boolean): unknown {
    return value;
  }

  override update(part: PropertyPart, [value, means]: Parameters<this['render']>): unknown {
    const { value: typed } = part.element as HTMLInputElement;
    if (typed === value || means?.(typed)) return noChange;
    setCommittedValue(part);
    return value;
  }
}

export const typedText = directive(TypedText);
