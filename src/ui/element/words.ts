import { ContextProvider } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import type { CatalogueName } from '../../locales/catalogues.ts';
import { loadLocalisation, type LocaleOptions, type Localisation } from '../../locales/localisation.ts';
import { localisationContext } from '../contexts.ts';

/** The words and formats of one element: loaded for its language, and more of them as its parts ask for them. */
export class WordsController implements ReactiveController {
  /** Absent until the first words are loaded. */
  localisation: Localisation | undefined;

  private readonly host: LitElement;
  private readonly options: () => LocaleOptions;
  private readonly provider;
  private readonly inUse = new Set<CatalogueName>(['shell']);
  private loading: Promise<void> | undefined;

  constructor(host: LitElement, options: () => LocaleOptions) {
    this.host = host;
    this.options = options;
    this.provider = new ContextProvider(host, { context: localisationContext });
    host.addController(this);
    host.addEventListener('words-needed', (event) => {
      event.stopPropagation();
      void this.need((event as CustomEvent<readonly CatalogueName[]>).detail);
    });
  }

  /** In another place of the page the language around may be another. */
  hostConnected(): void {
    if (this.localisation && this.localisation.locale !== this.options().locale) void this.load();
  }

  /** Loads what is in use, in the language that is asked for now. */
  load(): Promise<void> {
    const loading: Promise<void> = loadLocalisation(this.options(), [...this.inUse]).then((localisation) => {
      // A later language, or a longer list of words, wins over one that arrives after it.
      if (this.loading !== loading) return this.loading;
      this.localisation = localisation;
      this.provider.setValue(localisation);
      this.host.requestUpdate();
      return undefined;
    });
    this.loading = loading;
    return loading;
  }

  /** Loads further words; they stay loaded when the language changes. */
  async need(names: readonly CatalogueName[]): Promise<void> {
    for (const name of names) this.inUse.add(name);
    await this.loading;
    if (this.localisation && names.some((name) => !this.localisation?.has(name))) await this.load();
  }
}

/** The language that the page gives the place where an element is, from outside shadow roots too; else English. */
export function languageAround(element: Element): string {
  for (let node = parentOf(element); node; node = parentOf(node)) {
    if (node instanceof HTMLElement && node.lang !== '') return node.lang;
  }
  return 'en';
}

function parentOf({ parentNode }: Node): Node | null {
  return parentNode instanceof ShadowRoot ? parentNode.host : parentNode;
}
