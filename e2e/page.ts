import { expect, type Locator, type Page } from '@playwright/test';

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Box extends Place {
  readonly width: number;
  readonly height: number;
}

/** Pixels of width below which parts of the page stand behind tabs. */
const NARROW = 800;

/** The page as a reader meets it: by roles and names, never by the way it is built. */
export class StagegraphPage {
  readonly page: Page;
  readonly graph: Locator;
  readonly source: Locator;
  /** Cards of all stages. */
  readonly cards: Locator;
  readonly details: Locator;

  constructor(page: Page) {
    this.page = page;
    this.graph = page.getByRole('application', { name: 'Stage graph' });
    this.source = page.getByRole('textbox', { name: 'Dockerfile source' });
    this.details = page.getByRole('complementary', { name: 'Details' });
    this.cards = this.graph.getByLabel(/, stage \d+ of \d+, /);
  }

  /** Opens the page, or a link to it, and waits until its graph is drawn. */
  async open(address = './'): Promise<void> {
    await this.page.goto(address);
    await expect(this.cards.first()).toBeVisible();
  }

  /** Opens the page at a text that its link holds, and waits for a graph of so many stages: half the work of pasting it. */
  async openText(text: string, stages: number): Promise<void> {
    await this.page.goto(`./#text=${encodeURIComponent(text)}`);
    await expect(this.cards).toHaveCount(stages);
  }

  /** Whether the page is so narrow that its parts stand behind tabs, which come once the graph is drawn. */
  get hasTabs(): boolean {
    return (this.page.viewportSize()?.width ?? Infinity) < NARROW;
  }

  /** Brings a part of the page into view that has a tab of its own on a phone. */
  async show(part: 'Graph' | 'Dockerfile' | 'Details'): Promise<void> {
    if (!this.hasTabs) return;
    await this.page.getByRole('tablist', { name: 'Views' }).getByRole('tab', { name: part }).click();
  }

  /** Looks at the build as graph, matrix, comparison or outline. */
  async view(name: 'Graph' | 'Matrix' | 'Compare' | 'Outline'): Promise<void> {
    await this.show('Graph');
    await this.page.getByRole('tablist', { name: 'View of the build' }).getByRole('tab', { name }).click();
  }

  /** A part of the details, by its heading. */
  section(title: string | RegExp): Locator {
    return this.details.getByRole('region', { name: title });
  }

  /** Replaces the whole source by pasting, and waits for a graph of so many stages. */
  async paste(text: string, stages: number): Promise<void> {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.show('Dockerfile');
    await this.source.focus();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.press('ControlOrMeta+v');
    await this.show('Graph');
    await expect(this.cards).toHaveCount(stages);
  }

  /** The line of the source that the caret stands in. */
  get caretLine(): Locator {
    return this.page.locator('.cm-activeLine');
  }

  /**
   * Puts the caret into the source; line and column count from 1. By the selection of the page, as a screen reader does:
   * to walk there with arrows takes a moment for each letter.
   */
  async caretAt(line: number, column: number): Promise<void> {
    await this.source.focus();
    await this.source.evaluate(
      async (content, [row, offset]) => {
        const text = content.querySelectorAll('.cm-line')[row];
        if (text === undefined) throw new Error(`The source shows no line ${row + 1}`);
        const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        let node = walker.nextNode();
        let left = offset;
        while (node !== null && left > (node.nodeValue?.length ?? 0)) {
          left -= node.nodeValue?.length ?? 0;
          node = walker.nextNode();
        }
        if (node === null && left > 0) throw new Error(`Line ${row + 1} ends before column ${offset + 1}`);
        getSelection()?.collapse(node ?? text, left);
        // The editor learns of it from an event.
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      },
      [line - 1, column - 1] as const,
    );
  }

  /** The whole source, as copying it gives it. */
  async text(): Promise<string> {
    await this.source.press('ControlOrMeta+a');
    await this.source.press('ControlOrMeta+c');
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Drops a file on the page. */
  async drop(name: string, content: Buffer): Promise<void> {
    await this.page.evaluate(
      ([fileName, packed]) => {
        const dataTransfer = new DataTransfer();
        const bytes = Uint8Array.from(atob(packed), (byte) => byte.charCodeAt(0));
        dataTransfer.items.add(new File([bytes], fileName));
        document.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      [name, content.toString('base64')] as const,
    );
  }

  /** Chooses a target by typing its name. */
  async chooseTarget(name: string): Promise<void> {
    // The first of the header's buttons that open a panel; on a narrow screen its name is the target alone.
    await this.page.getByRole('banner').locator('button[aria-haspopup="dialog"]').first().click();
    const field = this.page.getByRole('combobox', { name: 'Choose a target' });
    await field.fill(name);
    await field.press('Enter');
    await expect(field).toBeHidden();
  }

  /** Lays the graph out afresh and fits it to the window, as a link does when it opens. */
  async tidy(): Promise<void> {
    await this.page.getByRole('button', { name: /^Tidy/ }).click();
    await this.page.getByRole('button', { name: /^Fit/ }).click();
  }

  /** The card of a stage. */
  card(name: string): Locator {
    return this.graph.getByLabel(new RegExp(`^${name}, stage \\d+ of `));
  }

  /** Copies the link with the button for it and returns what is on the clipboard then. */
  async copyLink(): Promise<string> {
    await this.page.getByRole('button', { name: 'Share', exact: true }).click();
    await this.page.getByRole('button', { name: 'Copy link' }).click();
    await expect(this.page.getByRole('button', { name: 'Link copied' })).toBeVisible();
    await this.page.keyboard.press('Escape');
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /**
   * What the graph shows, whatever part of it is in view and how large: the sentence of every card, and
   * where it stands, measured from the first card in widths of that card.
   */
  async picture(): Promise<{
    readonly cards: readonly (string | null)[];
    readonly places: readonly Place[];
  }> {
    const boxes = await this.settledBoxes();
    const [first] = boxes;
    if (first === undefined) return { cards: [], places: [] };
    const cards = await Promise.all((await this.cards.all()).map((card) => card.getAttribute('aria-label')));
    const places = boxes.map(({ x, y }) => ({
      x: (x - first.x) / first.width,
      y: (y - first.y) / first.width,
    }));
    return { cards, places };
  }

  /** Boxes of all cards once nothing moves any more. */
  private async settledBoxes(): Promise<readonly Box[]> {
    let boxes: readonly Box[] = [];
    await expect(async () => {
      const before = JSON.stringify(boxes);
      const found = await Promise.all((await this.cards.all()).map((card) => card.boundingBox()));
      boxes = found.filter((box) => box !== null);
      expect(JSON.stringify(boxes)).toBe(before);
    }).toPass({ intervals: [100, 100, 200] });
    return boxes;
  }
}
