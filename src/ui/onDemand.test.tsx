// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { useState, type ReactElement } from 'react';
import { expect, test, vi } from 'vitest';
import { show } from '#testing/render.tsx';
import { later } from './later.ts';
import { findAgain, insist, lose, noteLostStyles, useHomeless } from './lost.ts';
import { NotLoadedContext, onDemand, useLater, type NotLoadedProps } from './onDemand.tsx';

/** A connection that can be cut, and how often something was asked for over it. */
function connection() {
  const line = { isCut: true, asked: 0 };
  const load = async <Loaded,>(loaded: Loaded): Promise<Loaded> => {
    line.asked += 1;
    if (line.isCut) throw new TypeError('Failed to fetch dynamically imported module');
    return loaded;
  };
  return { line, load };
}

const Part = ({ name }: { readonly name: string }): ReactElement => <p>part {name}</p>;

function Missing({ onRetry, isOver, onClose }: NotLoadedProps): ReactElement {
  return (
    <div role="alert">
      {isOver ? 'over' : 'in place'}
      <button type="button" onClick={onRetry}>
        again
      </button>
      {onClose !== undefined && (
        <button type="button" onClick={onClose}>
          close
        </button>
      )}
    </div>
  );
}

const inPage = (element: ReactElement): ReactElement => (
  <NotLoadedContext value={Missing}>{element}</NotLoadedContext>
);

test('a part that cannot be loaded says so in its place; asked again, it comes, and so does every other', async () => {
  const { line, load } = connection();
  const One = onDemand(() => load(Part));
  const Other = onDemand(() => load(Part), { meanwhile: () => <p>plain</p> });
  const { user } = await show(
    inPage(
      <>
        <One name="one" />
        <Other name="other" />
        <p>the rest of the page</p>
      </>,
    ),
  );
  expect(await screen.findAllByRole('alert')).toHaveLength(2);
  expect(screen.getByText('plain')).toBeTruthy();
  const [again] = screen.getAllByRole('button', { name: 'again' });
  if (again !== undefined) await user.click(again);
  await waitFor(() => expect(line.asked).toBe(4));
  expect(await screen.findAllByRole('alert')).toHaveLength(2);
  line.isCut = false;
  const [last] = screen.getAllByRole('button', { name: 'again' });
  if (last !== undefined) await user.click(last);
  expect(await screen.findByText('part one')).toBeTruthy();
  expect(await screen.findByText('part other')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByText('plain')).toBeNull();
  expect(screen.getByText('the rest of the page')).toBeTruthy();
});

test('a dialog that cannot be loaded says so over the page, and can be closed', async () => {
  const { load } = connection();
  const Dialog = onDemand<{ readonly onClose: () => void }>(() => load(() => <p>dialog</p>), {
    isOver: true,
  });
  function Page(): ReactElement {
    const [open, setOpen] = useState(true);
    return <>{open && <Dialog onClose={() => setOpen(false)} />}</>;
  }
  const { user } = await show(inPage(<Page />));
  expect((await screen.findByRole('alert')).textContent).toContain('over');
  await user.click(screen.getByRole('button', { name: 'close' }));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('one of several parts that come together speaks for all of them', async () => {
  const { load } = connection();
  const Loud = onDemand(() => load(Part));
  const Quiet = onDemand(() => load(Part), { isQuiet: true });
  await show(
    inPage(
      <>
        <Loud name="a" />
        <Quiet name="b" />
      </>,
    ),
  );
  expect(await screen.findAllByRole('alert')).toHaveLength(1);
});

test('what has no place of its own is told of by the page, and comes when it is asked for again', async () => {
  const { line, load } = connection();
  const part = later(() => load('marks'));
  function Page(): ReactElement {
    const here = useLater(part);
    const homeless = useHomeless();
    return (
      <>
        <p>{here ?? 'without'}</p>
        {homeless && <Missing onRetry={() => void findAgain()} isOver={false} onClose={undefined} />}
      </>
    );
  }
  const { user } = await show(<Page />);
  await screen.findByRole('alert');
  expect(screen.getByText('without')).toBeTruthy();
  line.isCut = false;
  await user.click(screen.getByRole('button', { name: 'again' }));
  expect(await screen.findByText('marks')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('what is insisted on waits until it is asked for again', async () => {
  const { line, load } = connection();
  const coming = insist(() => load('examples'));
  await waitFor(() => expect(line.asked).toBe(1));
  await act(async () => findAgain());
  await waitFor(() => expect(line.asked).toBe(2));
  line.isCut = false;
  await act(async () => findAgain());
  await expect(coming).resolves.toBe('examples');
});

test('a style sheet that failed is asked for again, and nothing comes without it', async () => {
  noteLostStyles();
  const retried = vi.fn<() => void>();
  const forget = lose(retried, true);
  const sheets = (): readonly HTMLLinkElement[] => [...document.head.querySelectorAll('link')];
  const add = (): void => {
    const link = document.head.appendChild(document.createElement('link'));
    link.rel = 'stylesheet';
    link.href = 'part.css';
  };
  add();
  sheets()[0]?.dispatchEvent(new Event('error'));
  expect(sheets()).toHaveLength(0);
  void findAgain();
  expect(sheets().map(({ href }) => href)).toEqual([expect.stringContaining('/part.css')]);
  sheets()[0]?.dispatchEvent(new Event('error'));
  const again = findAgain();
  expect(retried).not.toHaveBeenCalled();
  sheets()[0]?.dispatchEvent(new Event('load'));
  await again;
  expect(retried).toHaveBeenCalledTimes(1);
  forget();
});

test('code is loaded once for all who ask at the same time, and again where it failed', async () => {
  const { line, load } = connection();
  const part = later(() => load('code'));
  await expect(Promise.all([part.load(), part.load()])).rejects.toThrow(TypeError);
  expect(line.asked).toBe(1);
  line.isCut = false;
  await expect(Promise.all([part.load(), part.load()])).resolves.toEqual(['code', 'code']);
  expect(line.asked).toBe(2);
  expect(part.now()).toBe('code');
});
