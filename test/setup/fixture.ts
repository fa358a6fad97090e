import { nothing, render, type LitElement, type TemplateResult } from 'lit';

const containers: HTMLElement[] = [];

/**
 * Renders a template into the page and gives its first element, updated once if it is Lit's. Everything rendered is
 * removed after the test.
 */
export async function fixture<Fixture extends HTMLElement>(template: TemplateResult): Promise<Fixture> {
  const container = document.createElement('div');
  document.body.append(container);
  containers.push(container);
  render(template, container);
  const element = container.firstElementChild;
  if (!element) throw new Error('The template has no element.');
  await (element as Partial<LitElement>).updateComplete;
  return element as Fixture;
}

afterEach(() => {
  for (const container of containers.splice(0)) {
    render(nothing, container);
    container.remove();
  }
});
