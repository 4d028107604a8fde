import type { Extension } from '@codemirror/state';
import { Compartment } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';

/** The module of a part: what it adds to an editor, beside what it can do. */
interface PartModule {
  readonly extension: Extension;
}

/**
 * A part of the editor that is loaded when it is first needed. Until then a stand-in holds its place, and
 * with it the order of the key bindings.
 */
export class LazyPart<Module extends PartModule> {
  private readonly place = new Compartment();
  private readonly load: () => Promise<Module>;

  constructor(load: () => Promise<Module>) {
    this.load = load;
  }

  /** What to put into an editor's configuration, where the part belongs. */
  standIn(extension: Extension): Extension {
    return this.place.of(extension);
  }

  /** Loads the part, puts it into `view` unless it is there, and hands it to `then`. */
  async in(view: EditorView, then?: (part: Module) => void): Promise<void> {
    const part = await this.load();
    const present = this.place.get(view.state);
    if (present === undefined || !view.dom.isConnected) return;
    if (present !== part.extension) view.dispatch({ effects: this.place.reconfigure(part.extension) });
    then?.(part);
  }
}
