import { ContextConsumer } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { headingLevelContext } from './contexts.ts';

/** Templates are written for a page on which the widget's headings start at this level. */
const written = 2;

/** Gives the headings of an element the levels that the host asked for, by `aria-level`. */
export class HeadingLevels implements ReactiveController {
  private readonly host: LitElement;
  private readonly level: ContextConsumer<typeof headingLevelContext, LitElement>;

  constructor(host: LitElement) {
    this.host = host;
    this.level = new ContextConsumer(host, { context: headingLevelContext, subscribe: true });
    host.addController(this);
  }

  hostUpdated(): void {
    const lower = (this.level.value ?? written) - written;
    for (const heading of this.host.renderRoot.querySelectorAll('h2, h3, h4, h5')) {
      if (lower === 0) heading.removeAttribute('aria-level');
      else heading.setAttribute('aria-level', String(Number(heading.tagName[1]) + lower));
    }
  }
}
