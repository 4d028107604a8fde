// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { FILE_LIMIT } from '#app/opening/fileText.ts';
import { sourceText } from '#i18n/sourceText.ts';
import { showSource } from './sourcePage.ts';

const address = 'https://raw.githubusercontent.com/o/r/main/Dockerfile';
const answers = vi.fn<() => Promise<Response>>();
const leave = vi.fn<(address: string) => void>();

afterEach(() => {
  vi.unstubAllGlobals();
  answers.mockReset();
  leave.mockReset();
  document.body.replaceChildren();
});

async function open(fragment: string): Promise<void> {
  vi.stubGlobal('fetch', answers);
  const here = new URL(`https://stagegraph.example/app/open.html#${fragment}`);
  showSource(document.body, { t: await sourceText('en'), here, leave });
}

test('nothing is fetched before it is asked for, then the text is handed over as a link', async () => {
  await open(`src=${address}&target=web`);
  expect(screen.getByText(address)).toBeTruthy();
  expect(answers).not.toHaveBeenCalled();
  answers.mockResolvedValue(new Response('FROM alpine # 한 &\n'));
  await userEvent.click(screen.getByRole('button', { name: 'Fetch and open it' }));
  await waitFor(() => expect(leave).toHaveBeenCalledOnce());
  expect(leave).toHaveBeenCalledWith(
    'https://stagegraph.example/app/#text=FROM%20alpine%20%23%20%ED%95%9C%20%26%0A&target=web',
  );
});

test.each([
  ['no network', () => Promise.reject(new TypeError('Failed to fetch')), /could not be reached/],
  ['no such file', () => Promise.resolve(new Response('', { status: 404 })), /no such file/],
  ['another answer', () => Promise.resolve(new Response('', { status: 429 })), /refused.*429/],
  ['a large file', () => Promise.resolve(new Response('#'.repeat(FILE_LIMIT + 1))), /too large.*1,024 kB/],
  ['no text', () => Promise.resolve(new Response(new Uint8Array([0x89, 0x50, 0]))), /not a UTF-8 text/],
])('%s is said, with a way on', async (_, answer, said) => {
  await open(`src=${address}`);
  answers.mockImplementation(answer);
  await userEvent.click(screen.getByRole('button', { name: 'Fetch and open it' }));
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(said));
  expect(screen.getByText(`curl -fsSL '${address}'`)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Open the address' }).getAttribute('href')).toBe(address);
  expect(leave).not.toHaveBeenCalled();
  answers.mockResolvedValue(new Response('FROM a'));
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(leave).toHaveBeenCalledOnce());
});

test('an address elsewhere is shown with how to get it by hand, and none at all with the way back', async () => {
  await open('src=https://example.com/Dockerfile');
  expect(screen.getByText("curl -fsSL 'https://example.com/Dockerfile'")).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Fetch and open it' })).toBeNull();
  await open('src=nowhere');
  expect(screen.getByText(/names no address/)).toBeTruthy();
  const home = screen.getByRole('link', { name: 'Back to Stagegraph' });
  expect(home.getAttribute('href')).toBe('https://stagegraph.example/app/');
});
