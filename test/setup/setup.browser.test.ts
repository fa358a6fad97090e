import { expect } from 'chai';
import { html } from 'lit';
import { expectNoViolations } from './axe.ts';
import { emulateMedia } from './devtools.ts';
import { fixture } from './fixture.ts';

describe('the helpers of browser tests', () => {
  it('expectNoViolations passes what is accessible and names what is not, inside a shadow root too', async () => {
    const host = await fixture(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<button>Save</button>';
    await expectNoViolations(host);
    root.innerHTML = '<button></button>';
    const message = await expectNoViolations(host).then(
      () => 'nothing found',
      (error: Error) => error.message,
    );
    expect(message).to.include('button-name').and.to.include('<button></button>');
  });

  it('emulateMedia turns forced colours on and off', async () => {
    const forced = () => matchMedia('(forced-colors: active)').matches;
    await emulateMedia({ 'forced-colors': 'active' });
    expect(forced()).to.equal(true);
    await emulateMedia({});
    expect(forced()).to.equal(false);
  });

  it('fixture gives the element, attached', async () => {
    const paragraph = await fixture(html`<p>Text</p>`);
    expect(paragraph.isConnected).to.equal(true);
  });

  it('fixture leaves nothing behind for the next test', () => {
    expect(document.querySelector('p')).to.equal(null);
  });
});
