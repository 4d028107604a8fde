import type { PhoneTab } from '#state/preferenceFields.ts';
import type { View } from '#state/types.ts';

/** Element id of what a tab of the view bar shows. */
export const viewId = (view: View): string => `view-${view}`;

/** Element id of what a tab of the phone layout shows. */
export const panelId = (tab: PhoneTab): string => `panel-${tab}`;
