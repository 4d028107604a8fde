import {
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import './combobox.css';
import { Icon } from './icons.tsx';

export interface ComboboxOption {
  readonly id: string;
  /** What typing is compared with, besides the description. */
  readonly label: string;
  /** Drawn beside the label, e.g. a mark for the default. */
  readonly mark?: ReactNode;
  readonly description?: string | undefined;
}

export interface ComboboxProps {
  readonly label: string;
  readonly placeholder: string;
  /** Shown where nothing matches. */
  readonly nothing: string;
  readonly options: readonly ComboboxOption[];
  /** Options shown at a time, and what to say of the rest; all of them where it is left out. */
  readonly limit?: { readonly count: number; readonly more: (rest: number) => string };
  /** The option that holds now; Escape goes back to it. */
  readonly value: string;
  /** The option under the arrows, before it is chosen. */
  readonly onPreview: (id: string) => void;
  /** Enter or a press: keep this one. */
  readonly onChoose: (id: string) => void;
}

/** Options whose label or description holds `query`, those whose label starts with it first. */
export function matching(options: readonly ComboboxOption[], query: string): readonly ComboboxOption[] {
  const wanted = query.trim().toLocaleLowerCase();
  if (wanted === '') return options;
  const rank = (option: ComboboxOption): number => {
    const at = option.label.toLocaleLowerCase().indexOf(wanted);
    if (at === 0) return 0;
    if (at > 0) return 1;
    return option.description?.toLocaleLowerCase().includes(wanted) === true ? 2 : 3;
  };
  return options
    .map((option, order) => ({ option, order, rank: rank(option) }))
    .filter((ranked) => ranked.rank < 3)
    .toSorted((a, b) => a.rank - b.rank || a.order - b.order)
    .map(({ option }) => option);
}

/** A field that filters a list: type to find, arrows preview, Enter keeps. Escape is left to the popover. */
export function Combobox(props: ComboboxProps): ReactElement {
  const { label, placeholder, nothing, options, limit, value, onPreview, onChoose } = props;
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(value);
  const found = matching(options, query);
  const shown = limit === undefined ? found : found.slice(0, limit.count);
  const rest = found.length - shown.length;
  const at = shown.findIndex((option) => option.id === active);

  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const moveTo = (option: ComboboxOption | undefined): void => {
    if (option === undefined) return;
    setActive(option.id);
    onPreview(option.id);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const last = shown.length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      PageDown: Math.min(at + 8, last),
      PageUp: Math.max(at - 8, 0),
    };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      moveTo(shown[step]);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const chosen = shown[at] ?? shown[0];
      if (chosen !== undefined) onChoose(chosen.id);
    }
  };

  return (
    <div className="sg-combobox">
      <div className="sg-combobox-field">
        <Icon name="search" size={14} />
        <input
          data-autofocus=""
          role="combobox"
          aria-label={label}
          aria-expanded
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
          placeholder={placeholder}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={query}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setQuery(event.target.value);
            const [first] = matching(options, event.target.value);
            moveTo(event.target.value.trim() === '' ? options.find((option) => option.id === value) : first);
          }}
        />
      </div>
      <ul ref={list} id={`${id}-list`} role="listbox" aria-label={label} className="sg-combobox-list">
        {shown.map((option, index) => (
          <li
            key={option.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={option.id === value}
            className="sg-combobox-option"
            {...(index === at ? { 'data-active': '' } : {})}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(option.id)}
          >
            <span className="sg-combobox-sign">{option.id === value && <Icon name="check" size={14} />}</span>
            <span className="sg-combobox-text">
              <span className="sg-combobox-label">
                {option.label}
                {option.mark}
              </span>
              {option.description !== undefined && <small>{option.description}</small>}
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && limit !== undefined && <p className="sg-combobox-nothing">{limit.more(rest)}</p>}
      <p role="status" className={shown.length === 0 ? 'sg-combobox-nothing' : 'sg-hidden'}>
        {shown.length === 0 ? nothing : ''}
      </p>
    </div>
  );
}
