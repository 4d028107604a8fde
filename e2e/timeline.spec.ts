import { failedLog, twoSides, twoSidesLog } from './build-logs.ts';
import { shopRecord } from './build-record.ts';
import { expect, test as base } from './test.ts';
import { TimelinePart } from './timeline.ts';

const test = base.extend<{ timeline: TimelinePart }>({
  timeline: async ({ stagegraph }, use) => {
    await use(new TimelinePart(stagegraph));
  },
});

test(
  'a typed duration moves the total, its colours stay when it is closed; the build plays event by event on timeline and graph, the link opens at the moment; the keyboard walks the bars',
  { tag: '@phone' },
  async ({ page, stagegraph, colleague, timeline, isMobile }) => {
    await test.step('says what it assumes; a typed duration moves the total, and undo takes it back; its colours stay when it is closed', async () => {
      await stagegraph.open();
      await timeline.open();
      await expect(timeline.panel.getByText(/^Assumed, not measured: every step takes 1 s/)).toBeVisible();
      await timeline.expectTotal('10 s simulated');

      await timeline.show('Table');
      const field = timeline.panel.getByRole('textbox', { name: 'Duration of RUN npm ci', exact: true });
      await field.fill('-4');
      await expect(timeline.panel.getByRole('alert')).toContainText('cannot be negative');
      await field.fill('12 s');
      await field.press('Enter');
      await timeline.expectTotal('21 s simulated');
      await expect(timeline.panel.getByText(/^Simulated with 1 duration you set/)).toBeVisible();

      await timeline.show('What to shorten');
      const first = timeline.panel.getByRole('row').nth(1);
      await expect(first).toContainText('RUN npm ci');

      await first.press('Control+z');
      await timeline.expectTotal('10 s simulated');

      await timeline.show('Lanes');
      await timeline.press('Colour the graph by earliest start');
      const marks = page.locator('.sg-step-mark-start');
      if (stagegraph.hasTabs) await stagegraph.show('Graph');
      else {
        await expect(marks.first()).toBeVisible();
        await timeline.press(/^Hide/);
      }
      await expect(timeline.panel).toBeHidden();
      await expect(marks.first()).toBeVisible();
    });
    await test.step('plays event by event on timeline and graph; the link opens at the moment', async () => {
      await stagegraph.tidy();
      await timeline.open();
      for (let step = 0; step < 4; step++) await timeline.press('One event forward (.)');
      await expect(timeline.bar('RUN npm ci')).toHaveAccessibleName(/, running, line/);
      await stagegraph.show('Graph');
      await expect(stagegraph.card('deps').getByText('running').first()).toBeVisible();
      await expect(stagegraph.card('test').getByText('skipped').first()).toBeVisible();

      const link = await stagegraph.copyLink();
      await colleague.open(link);
      await expect(colleague.card('deps').getByText('running').first()).toBeVisible();
    });
    if (isMobile) return;
    await test.step('the keyboard walks the bars and changes a duration; max-parallelism limits, and the build plays to its end', async () => {
      await timeline.open();
      await timeline.press('To the start');
      await timeline.press('Play the build (k)');
      await expect(timeline.panel.getByRole('button', { name: 'Pause (k)' })).toBeVisible();
      const workdir = timeline.bar('WORKDIR');
      await expect(workdir).toHaveAccessibleName(/, running, line/);
      await timeline.press('To the end');
      await expect(workdir).toHaveAccessibleName(/, done, line/);

      await workdir.focus();
      await page.keyboard.press('ArrowDown');
      await expect(timeline.bar('COPY package.json')).toBeFocused();
      await page.keyboard.press('ArrowRight');
      const install = timeline.bar('RUN npm ci');
      await expect(install).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(install).toHaveAttribute('aria-pressed', 'true');
      await page.keyboard.press('Shift+ArrowRight');
      await expect(install).toHaveAccessibleName(/takes 1\.1 s/);
      await page.keyboard.press('Delete');
      await expect(install).toHaveAccessibleName(/takes 1 s/);

      await timeline.press(/^max-parallelism/);
      await page.getByRole('menuitemradio', { name: /^1/ }).click();
      await timeline.expectTotal('16 s simulated');
      await expect(timeline.panel.getByText(/one possible order/)).toBeVisible();
    });
  },
);

test(
  'a dropped log gives its durations and stays out of links; a failed build says where; a record brings its own Dockerfile',
  { tag: '@phone' },
  async ({ page, stagegraph, colleague, timeline }) => {
    await stagegraph.openText(twoSides, 3);
    await timeline.drop('build.txt', twoSidesLog);
    await timeline.expectTotal('4.7 s from durations');
    await expect(timeline.panel.getByText(/^Durations of the build in build\.txt/)).toBeVisible();
    await expect(timeline.bar('RUN make right')).toHaveAccessibleName(
      /RUN make right, right, 0\.5 s to 0\.5 s/,
    );
    await timeline.show('Log');
    await expect(timeline.panel.getByText('5 of 5 steps of this build found in the log')).toBeVisible();
    await expect(timeline.panel.getByRole('list', { name: 'States' })).toContainText('cached 1');
    // What the reports of a log are for stands at its head.
    await expect(timeline.panel.getByText('What decided the total')).toBeVisible();
    await expect(timeline.panel.getByText(/^1 of 4 steps \(25 %\)$/)).toBeVisible();
    await expect(timeline.panel.getByText(/^RUN make left 4 s/)).toBeVisible();

    await stagegraph.show('Graph');
    await colleague.open(await stagegraph.copyLink());
    const theirs = new TimelinePart(colleague);
    await theirs.open();
    await theirs.expectTotal('4 s simulated');

    await timeline.drop('build.txt', failedLog);
    await expect(timeline.panel.getByText(/The build failed/).first()).toBeVisible();
    await timeline.show('Log');
    await expect(timeline.panel.getByRole('button', { name: 'line 2' })).toBeVisible();
    await expect(timeline.panel.getByRole('list', { name: 'States' })).toContainText('failed 1');

    await stagegraph.drop('shop.dockerbuild', shopRecord);
    await timeline.expectTotal('17.7 s measured');
    await expect(timeline.bar('RUN go build')).toHaveAccessibleName(/, 5\.1 s to 17\.6 s, takes 12\.5 s/);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await expect(
      page.getByText(/^One value from the build record .* is left out of the link\.$/),
    ).toBeVisible();
    await page.keyboard.press('Escape');
    await stagegraph.drop('half.dockerbuild', shopRecord.subarray(0, 1000));
    await expect(
      timeline.panel.getByText(/^half\.dockerbuild was not used\. The build record is damaged/),
    ).toBeVisible();
    await timeline.expectTotal('17.7 s measured');
  },
);

test('what is no log, or that of another Dockerfile, says why; the Dockerfile stays, the timeline, and the text in the dialog', async ({
  page,
  stagegraph,
  timeline,
}) => {
  await stagegraph.openText('FROM scratch AS one\nCOPY here /there\n', 1);
  const bad: Readonly<Record<string, string>> = {
    'page.log|<!doctype html><p>#5 [a 1/2] RUN x': 'This is a web page, not a log.',
    'empty.log|': 'The log is empty.',
    'other.log|{"a":1}': 'This JSON is not the output',
    'old.log|Step 1/2 : FROM alpine': 'This log is from the legacy builder',
    'words.log|hello': 'This is not a build log Stagegraph can read.',
    'front.log|#1 [internal] load build definition from Dockerfile\n#1 DONE 0.0s\n':
      'None of its steps are in this Dockerfile',
  };
  for (const [file, message] of Object.entries(bad)) {
    const [name = '', content = ''] = file.split('|');
    await timeline.drop(name, content);
    await expect(timeline.panel.getByRole('alert')).toContainText(`${name} was not used. ${message}`);
  }
  await expect(stagegraph.cards).toHaveCount(1);
  await timeline.drop('build.txt', twoSidesLog);
  await expect(timeline.panel.getByText(/None of its steps are in this Dockerfile/)).toBeVisible();
  await timeline.expectTotal('2 s simulated');

  const dialog = page.getByRole('dialog', { name: 'Use a build log' });
  const use = timeline.panel.getByRole('button', { name: 'Use a build log' });
  await use.click();
  await dialog.getByRole('textbox', { name: 'Build log', exact: true }).fill('hello');
  await dialog.getByRole('button', { name: 'Read the log' }).click();
  await expect(timeline.panel.getByRole('alert')).toContainText(
    'This is not a build log Stagegraph can read.',
  );
  await use.click();
  await expect(dialog.getByRole('textbox', { name: 'Build log', exact: true })).toHaveValue('hello');
});
