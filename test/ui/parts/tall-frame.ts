// The page inside the tall frame of dialog.test.ts and select.test.ts: a frame as high as its content.
import { html, render } from 'lit';
import { defineDialog, dialog } from '../../../src/ui/parts/dialog.ts';
import { partStyles } from '../../../src/ui/parts/parts.styles.ts';
import { defineSelect, select } from '../../../src/ui/parts/select.ts';
import { messages as words } from '../../../src/locales/shell.en.ts';
import { base } from '../../../src/ui/styles/base.styles.ts';
import { tokens } from '../../../src/ui/styles/tokens.styles.ts';

defineDialog();
defineSelect();

document.documentElement.style.setProperty('block-size', '5000px');
const host = document.createElement('div');
document.body.append(host);
const root = host.attachShadow({ mode: 'open' });
root.adoptedStyleSheets = [tokens, base, partStyles].flatMap(({ styleSheet }) => styleSheet ?? []);

/** Opens the dialog and tells where in the frame it is. */
async function openDialog(): Promise<DOMRect> {
  const body = html`<div .style=${'block-size:3000px'}>Long</div>`;
  render(dialog({ id: 'tall', open: true, title: 'Review', body, onClose: () => {} }), root);
  for (;;) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const box = root.querySelector('dialog');
    if (box?.open) return box.getBoundingClientRect();
  }
}

/** Opens a select at `top` of the frame, and tells where its popup is. */
async function openSelect(top: number): Promise<DOMRect> {
  const options = Array.from({ length: 30 }, (_, index) => ({ value: String(index), label: `Topic ${index}` }));
  const control = { id: 'topic', editable: true, changed: false, errors: [], warnings: [] };
  host.style.cssText = `position: absolute; top: ${top}px`;
  render(select({ control, label: 'Topic', options, words, value: '', onChoose: () => {} }), root);
  await new Promise((resolve) => requestAnimationFrame(resolve));
  root.querySelector('button')?.click();
  for (let frames = 0; frames < 5; frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  return root.querySelector('.popup')?.getBoundingClientRect() ?? new DOMRect();
}

Object.assign(window, { openDialog, openSelect });
