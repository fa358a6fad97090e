// The page inside the tall frame of dialog.test.ts: a frame as high as its content, with a dialog.
import { html, render } from 'lit';
import { defineDialog, dialog } from '../../../src/ui/parts/dialog.ts';
import { partStyles } from '../../../src/ui/parts/parts.styles.ts';
import { base } from '../../../src/ui/styles/base.styles.ts';
import { tokens } from '../../../src/ui/styles/tokens.styles.ts';

defineDialog();

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

Object.assign(window, { openDialog });
