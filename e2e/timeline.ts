import { expect, type Locator, type Page } from '@playwright/test';
import type { StagegraphPage } from './page.ts';

/** The timeline as a reader meets it: below the graph, or behind a tab of its own on a phone. */
export class TimelinePart {
  readonly page: Page;
  readonly panel: Locator;
  readonly bars: Locator;

  private readonly stagegraph: StagegraphPage;

  constructor(stagegraph: StagegraphPage) {
    const { page } = stagegraph;
    this.stagegraph = stagegraph;
    this.page = page;
    this.panel = page.getByRole('region', { name: 'Timeline' });
    this.bars = this.panel
      .getByRole('group', { name: 'Steps over time' })
      .getByRole('button', { name: /, takes / });
  }

  async open(): Promise<void> {
    const role = this.stagegraph.hasTabs ? 'tab' : 'button';
    const opener = this.page.getByRole(role, { name: 'Timeline', exact: true });
    // A link may have opened it already; there is no opener beside an open timeline then.
    await expect(opener.or(this.panel).first()).toBeVisible();
    if (!(await this.panel.isVisible())) await opener.click();
    await expect(this.bars.first()).toBeVisible();
  }

  async show(tab: 'Lanes' | 'Waves' | 'What to shorten' | 'Table' | 'Log'): Promise<void> {
    await this.panel.getByRole('tab', { name: tab, exact: true }).click();
  }

  /** The bar of a step, by a part of its instruction. */
  bar(step: string): Locator {
    return this.bars.and(this.page.getByRole('button', { name: step })).first();
  }

  /** The total, e.g. `10 s simulated`. */
  async expectTotal(total: string): Promise<void> {
    await expect(this.panel.getByText(total, { exact: true }).first()).toBeVisible();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.panel.getByRole('button', { name }).click();
  }

  /** Drops a file on the page. */
  async drop(name: string, content: string): Promise<void> {
    await this.stagegraph.drop(name, Buffer.from(content));
  }
}
