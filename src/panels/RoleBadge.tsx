import type { ReactElement } from 'react';
import type { Role } from '#core/analysis/types.ts';
import { useText } from '#state/overview.ts';
import { Icon } from '#ui/icons.tsx';

/** A role as word, icon and colour. */
export function RoleBadge({ role }: { readonly role: Role }): ReactElement {
  const t = useText();
  return (
    <span className={`sg-role sg-role-${role}`}>
      <Icon name={role} size={14} />
      {t(`role.${role}`)}
    </span>
  );
}
