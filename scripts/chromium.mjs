/**
 * The Chromium that tests and benchmarks drive: the one named by CHROME_PATH, else the one that `npm ci` brought
 * (Linux on x64), else one installed on this machine.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/**
 * Our own switches. The package's `Chromium.args` turn web security off and put all in one process, which would hide
 * exactly what these tests look for.
 */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * @returns {Promise<string>} the path of an executable Chromium, unpacked at the first call
 * @throws {Error} when there is none
 */
export async function chromiumPath() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  if (process.platform === 'linux' && process.arch === 'x64') return pinnedChromium();
  const found = installed.find((candidate) => existsSync(candidate));
  if (!found) throw new Error('No Chromium found. Set CHROME_PATH to one.');
  return found;
}

/** Unpacks the pinned Chromium under `node_modules/.cache`, once per version, and points its libraries and fonts there. */
async function pinnedChromium() {
  const manifest = path.join(root, 'node_modules/@sparticuz/chromium/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const home = path.join(root, 'node_modules/.cache', `chromium-${version}`);
  if (!existsSync(home)) await unpack(home);
  process.env.LD_LIBRARY_PATH = path.join(home, 'al2023/lib');
  process.env.FONTCONFIG_FILE = path.join(home, 'fonts.conf');
  delete process.env.FONTCONFIG_PATH;
  return path.join(home, 'chromium');
}

/**
 * The package unpacks into the temporary folder and reuses whatever lies there, so an old version would stay for ever
 * and two processes would race. Hence a folder of our own, renamed into place when it is complete.
 * @param {string} home
 */
async function unpack(home) {
  const part = `${home}.${process.pid}`;
  const temporary = process.env.TMPDIR;
  mkdirSync(part, { recursive: true });
  process.env.TMPDIR = part;
  // Makes the package bring its own NSS, expat and fonts, which a bare Debian lacks.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs24.x';
  try {
    const { default: Chromium } = await import('@sparticuz/chromium');
    await Chromium.executablePath();
    writeFileSync(path.join(part, 'fonts.conf'), fontConfiguration(home));
    renameSync(part, home);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    if (!existsSync(home)) throw error; // another process may have been first
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
  }
}

/**
 * The package's own configuration names /tmp/fonts; on a machine without fonts a page with a text field would crash.
 * @param {string} home
 */
function fontConfiguration(home) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${home}/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>
`;
}
