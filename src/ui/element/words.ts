import { ContextProvider } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import type { CatalogueName } from '../../locales/catalogues.ts';
import { loadLocalisation, type LocaleOptions, type Localisation } from '../../locales/localisation.ts';
import { localisationContext } from '../contexts.ts';
import { loadProblemNames } from '../problem-text.ts';

/** The words and formats of one element: loaded for its language, and more of them as its parts ask for them. */
export class WordsController implements ReactiveController {
  /** Absent until the first words are loaded. */
  localisation: Localisation | undefined;

  private readonly host: LitElement;
  private readonly options: () => LocaleOptions;
  private readonly provider;
  private readonly inUse = new Set<CatalogueName>(['shell']);
  private loading: Promise<void> | undefined;
  /** The language that was asked for last, as it was asked for. */
  private asked: string | undefined;

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
    if (this.localisation && this.asked !== this.options().locale) void this.load();
  }

  /** Loads what is in use, in the language that is asked for now. Rejects when it can't be had; all stays as it was. */
  load(): Promise<void> {
    const options = this.options();
    this.asked = options.locale;
    const loading: Promise<void> = loadLocalisation(options, [...this.inUse])
      // The language asked for last wins over one that arrives after it.
      .then((localisation) => (this.loading === loading ? this.take(localisation) : this.loading))
      .finally(() => {
        if (this.loading === loading) this.loading = undefined;
      });
    this.loading = loading;
    return loading;
  }

  /** Loads further words; they stay loaded when the language changes. Rejects when they can't be had. */
  async need(names: readonly CatalogueName[]): Promise<void> {
    await Promise.all([this.loading, names.includes('problems') ? loadProblemNames() : undefined]);
    const { localisation } = this;
    if (localisation && names.every((name) => localisation.has(name))) return;
    const more = await localisation?.with(names);
    for (const name of names) this.inUse.add(name);
    if (more && this.localisation === localisation) this.take(more);
    else if (localisation) await this.need(names);
    else await this.load();
  }

  private take(localisation: Localisation): void {
    this.localisation = localisation;
    this.provider.setValue(localisation);
    this.host.requestUpdate();
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
