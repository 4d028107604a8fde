import type { Locator, Page } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { expectNothingCut } from './cut.ts';
import { expect, test } from './test.ts';

/** What the player says, by language; the words of the lessons are compared by component tests. */
const words = {
  en: {
    task: 'Task',
    solution: 'Show the solution',
    right: /^Right\./,
    on: 'Next lesson',
    leave: 'Leave the lesson',
    more: 'More',
    other: '한국어',
    script: /^[^가-힣]+$/,
  },
  ko: {
    task: '과제',
    solution: '정답 보기',
    right: /^맞습니다\./,
    on: '다음 레슨',
    leave: '레슨 나가기',
    more: '더 보기',
    other: 'English',
    script: /[가-힣]/,
  },
} as const;
const LESSONS = 8;
/** What the player adds to the tool: its header and the step beside the graph. */
const PLAYER = 'header:not(article header), aside';

/** A small laptop and a phone: a window that is made narrow becomes the one that is told. */
const sizes = [
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;
type Language = keyof typeof words;

/** Steps that axe looks at, one of each kind that the first lesson, of which it looks at all, has not: an order, a time, Rebuild, two Dockerfiles. */
const AXE = new Set(['4.3', '4.5', '5.1', '8.9']);

/** A reader with a keyboard who changes the language and the window whenever they like. */
class Walker {
  private readonly page: Page;
  /** To look for a button in the header alone takes a tenth of the time: the graph is full of names. */
  private readonly header: Locator;
  private language: Language = 'en';
  private size: (typeof sizes)[number] = sizes[0];

  constructor(page: Page) {
    this.page = page;
    this.header = page.locator('.sg-header');
  }

  get says(): (typeof words)[Language] {
    return words[this.language];
  }

  /** Looks at a step: in each language and at each size nothing is cut. The last of them stays. */
  async lookAround(): Promise<void> {
    await this.look();
    await this.changeLanguage();
    await this.look();
    this.size = this.size === sizes[0] ? sizes[1] : sizes[0];
    await this.page.setViewportSize(this.size);
    await this.look();
    await this.changeLanguage();
    await this.look();
  }

  private async look(): Promise<void> {
    const title = this.page.locator('aside').getByRole('heading', { level: 2 });
    await expect(title).toHaveText(words[this.language].script);
    await expectNothingCut(this.page, PLAYER);
  }

  private async changeLanguage(): Promise<void> {
    const { more, other } = this.says;
    if (this.size === sizes[0]) {
      await this.header.getByRole('button', { name: other, exact: true }).press('Enter');
    } else {
      await this.header.getByRole('button', { name: more, exact: true }).press('Enter');
      await this.page.getByRole('menuitem', { name: other }).press('Enter');
    }
    this.language = this.language === 'en' ? 'ko' : 'en';
  }
}

test('all lessons are walked through by keyboard, each step in both languages on a small laptop and a phone', async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize(sizes[0]);
  await page.goto('./#lesson=why-stages.1');
  const dots = page.locator('aside ol[class*=dots] button');
  const walker = new Walker(page);
  for (let lesson = 1; lesson <= LESSONS; lesson++) {
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`${lesson}.`);
    const steps = await dots.count();
    expect(steps).toBeGreaterThanOrEqual(5);
    for (let step = 1; step <= steps; step++) {
      await expect(dots.nth(step - 1)).toHaveAttribute('aria-current', 'step');
      await walker.lookAround();
      if (AXE.has(`${lesson}.${step}`)) await expectNoViolations(page, '.sg-header', 'aside');
      const { task, solution, right } = walker.says;
      const box = page.locator('aside').getByRole('region', { name: task, exact: true });
      if ((await box.count()) > 0) {
        // Nothing was done yet, which is wrong; the solution is then offered.
        await page.keyboard.press('ControlOrMeta+Enter');
        await box.getByRole('button', { name: solution }).press('Enter');
        await page.keyboard.press('ControlOrMeta+Enter');
        await expect(box.getByText(right)).toBeVisible();
        await expectNothingCut(page, PLAYER);
      }
      if (step < steps) await page.keyboard.press('PageDown');
    }
    if (lesson < LESSONS) await page.getByRole('button', { name: walker.says.on }).press('Enter');
  }
  await page.getByRole('button', { name: walker.says.leave }).press('Enter');
  await expect(dots).toHaveCount(0);
});

test('the first lesson is walked through by keyboard, and the work behind it stays', async ({
  stagegraph,
  page,
}) => {
  // axe looks twice.
  test.slow();
  await stagegraph.open();
  await page.getByRole('button', { name: 'Learn', exact: true }).press('ArrowDown');
  await page.getByRole('menuitem', { name: /Why stages/ }).press('Enter');
  const panel = page.getByRole('complementary', { name: /^Step \d of 6$/ });
  const title = panel.getByRole('heading', { level: 2 });
  await expect(title).toHaveText('One stage ships everything');
  await panel.focus();
  await page.keyboard.press('PageDown');
  await expect(title).toHaveText('A second FROM starts afresh');
  await page.keyboard.press('PageDown');
  await expect(title).toHaveText('What is in the image?');
  // Roles would answer it: neither card nor text shows one.
  await expect(stagegraph.card('runtime').getByText('role?')).toBeVisible();
  await expect(page.getByText('layers', { exact: true })).toHaveCount(0);

  // On the graph: a card that is chosen is marked.
  await stagegraph.card('runtime').press('Enter');
  await expect(panel.getByRole('checkbox', { name: /^runtime/ })).toBeChecked();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(panel.getByText(/^Not yet\./)).toBeVisible();
  await expectNoViolations(page);
  await stagegraph.card('base').press('Enter');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(panel.getByText(/^Right\./)).toBeVisible();
  await expect(stagegraph.card('base').getByText('layers')).toBeVisible();

  await panel.focus();
  await page.keyboard.press('PageDown');
  await panel.getByRole('checkbox', { name: /^modules/ }).press(' ');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(panel.getByText(/^Right\./)).toBeVisible();

  await panel.focus();
  await page.keyboard.press('PageDown');
  await expect(title).toHaveText('Two stages are not enough');
  await stagegraph.caretAt(6, 1);
  await page.keyboard.press('Shift+End');
  await page.keyboard.type('FROM debian:bookworm-slim AS runtime\nCOPY --from=build /bin/shop /bin/shop');
  await expect(panel.getByText(/^Right\./)).toBeVisible();
  await panel.focus();
  await page.keyboard.press('s');
  await expect(panel.getByText(/^Right\./)).toBeHidden();
  await page.reload();
  await expect(title).toHaveText('Two stages are not enough');

  await page.getByRole('button', { name: 'Leave the lesson' }).press('Enter');
  await expect(stagegraph.card('client')).toBeVisible();
});

test('a lesson of one’s own is made of a view, shared as a link, played by somebody else and printed', async ({
  stagegraph,
  colleague,
  page,
}) => {
  await stagegraph.open();
  await page.getByRole('button', { name: 'Learn', exact: true }).press('ArrowDown');
  await page.getByRole('menuitem', { name: 'Add this view to a lesson' }).press('Enter');
  const editor = page.getByRole('dialog', { name: 'My lessons' });
  await editor.getByRole('textbox', { name: 'Title of step 1' }).fill('What ships?');
  await editor.getByRole('combobox', { name: 'Task' }).selectOption('Mark stages');
  await expectNoViolations(page, '.sg-dialog');
  await editor.getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('#lesson=v2.');

  await colleague.open(await page.evaluate(() => navigator.clipboard.readText()));
  const other = colleague.page;
  const panel = other.getByRole('complementary', { name: 'Step 1 of 1' });
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('What ships?');
  // Roles would answer it.
  await expect(colleague.card('runtime').getByText('role?')).toBeVisible();
  await colleague.card('runtime').press('Enter');
  await other.keyboard.press('ControlOrMeta+Enter');
  await panel.getByRole('button', { name: 'Show the solution' }).press('Enter');
  await other.keyboard.press('ControlOrMeta+Enter');
  await expect(panel.getByText(/^Right\./)).toBeVisible();

  await other.getByRole('button', { name: 'Handout' }).click();
  const handout = other.getByRole('dialog', { name: /Handout/ });
  await expect(handout.getByRole('img')).toBeVisible();
  await expectNoViolations(other, '[role=dialog]');
});
