import { useId, type ReactElement } from 'react';

export interface ChoicesProps<Value> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, in one line. */
export function Choices<Value extends string | number>(props: ChoicesProps<Value>): ReactElement {
  const { label, options, chosen, onChoose } = props;
  const name = useId();
  return (
    <fieldset className="sg-export-choice">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === chosen}
            onChange={() => onChoose(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
