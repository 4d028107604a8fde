import { expect, type Locator, type Page } from '@playwright/test';

/** The page as a reader meets it: by roles and names, never by the way it is built. */
export class StagegraphPage {
  readonly page: Page;
  readonly graph: Locator;

  constructor(page: Page) {
    this.page = page;
    this.graph = page.getByRole('application', { name: 'Stage graph' });
  }

  /** Opens the page, or a link to it, and waits until its graph is drawn. */
  async open(address = './'): Promise<void> {
    await this.page.goto(address);
    await expect(this.cards().first()).toBeVisible();
  }

  /** Cards of all stages. */
  cards(): Locator {
    return this.graph.getByLabel(/, stage \d+ of \d+, /);
  }
}
