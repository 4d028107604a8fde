import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './test.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the ${colorScheme} theme`, async ({ stagegraph, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await stagegraph.open();
    const { violations, passes } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ html }) => html) })),
    ).toEqual([]);
    expect(passes.length).toBeGreaterThan(10);
  });
}
