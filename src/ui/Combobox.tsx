import { Combobox as Base } from '@base-ui/react/combobox';
import { useState, type ReactElement, type ReactNode } from 'react';
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

/** The first options, and the one that holds where it comes later. */
function firstOf(
  found: readonly ComboboxOption[],
  count: number,
  chosen: ComboboxOption | null,
): readonly ComboboxOption[] {
  const first = found.slice(0, count);
  const isLater = chosen !== null && found.includes(chosen) && !first.includes(chosen);
  return isLater ? [...first.slice(0, -1), chosen] : first;
}

/**
 * A field that filters a list: type to find, arrows preview, Enter keeps. It stands in a popover, whose Escape
 * is left alone.
 */
export function Combobox(props: ComboboxProps): ReactElement {
  const { label, placeholder, nothing, options, limit, value, onPreview, onChoose } = props;
  const [query, setQuery] = useState('');
  const found = matching(options, query);
  const chosen = options.find((option) => option.id === value) ?? null;
  const shown = limit === undefined ? found : firstOf(found, limit.count, chosen);
  const rest = found.length - shown.length;
  return (
    <Base.Root<ComboboxOption>
      inline
      open
      items={options}
      filteredItems={shown}
      value={chosen}
      itemToStringLabel={(option) => option.label}
      isItemEqualToValue={(one, other) => one.id === other.id}
      inputValue={query}
      autoHighlight
      highlightItemOnHover={false}
      onInputValueChange={(typed, { reason }) => {
        if (reason !== 'input-change') return;
        setQuery(typed);
        if (typed.trim() === '' && chosen !== null) onPreview(chosen.id);
      }}
      onItemHighlighted={(option, { reason }) => {
        if (option !== undefined && (reason === 'keyboard' || query.trim() !== '')) onPreview(option.id);
      }}
      onValueChange={(option, details) => {
        // The field keeps what was typed: the list closes with the popover around it.
        if (option !== null) onChoose(option.id);
        details.cancel();
      }}
    >
      <div className="sg-combobox">
        <div className="sg-combobox-field">
          <Icon name="search" size={14} />
          <Base.Input
            data-autofocus=""
            aria-label={label}
            placeholder={placeholder}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
          />
        </div>
        <Base.List aria-label={label} className="sg-combobox-list">
          {(option: ComboboxOption) => (
            <Base.Item key={option.id} value={option} className="sg-combobox-option">
              <span className="sg-combobox-sign">
                {option.id === value && <Icon name="check" size={14} />}
              </span>
              <span className="sg-combobox-text">
                <span className="sg-combobox-label">
                  {option.label}
                  {option.mark}
                </span>
                {option.description !== undefined && <small>{option.description}</small>}
              </span>
            </Base.Item>
          )}
        </Base.List>
        {rest > 0 && limit !== undefined && <p className="sg-combobox-nothing">{limit.more(rest)}</p>}
        <Base.Empty className="sg-combobox-empty">
          <p className="sg-combobox-nothing">{nothing}</p>
        </Base.Empty>
      </div>
    </Base.Root>
  );
}
