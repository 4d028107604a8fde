// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText } from './hostileText.arbitrary.ts';
import { htmlOf } from './html.ts';
import { printable } from './printable.ts';

const words = { language: 'en', asText: 'As text', open: 'Open in Stagegraph' };
const parts = {
  title: 'A build',
  svg: '<svg role="img"></svg>\n',
  tree: 'tree\n',
  text: 'FROM a\n',
  link: '',
};

function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

test('the page shows every text as it is, and nothing of it becomes markup', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (text, title) => {
      const page = parsed(htmlOf({ ...parts, text, title }, words, 'light'));
      const [tree, file] = page.querySelectorAll('pre');
      expect(tree?.textContent).toBe('tree\n');
      expect(file?.textContent.split('\n')).toEqual(text.split('\n').map(printable));
      expect(page.querySelectorAll('script, iframe, img, object, [onload], [onclick], a')).toHaveLength(0);
      expect(page.querySelectorAll('body > *')).toHaveLength(6);
    }),
  );
});
