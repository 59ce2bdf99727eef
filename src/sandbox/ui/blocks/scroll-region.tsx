import type { ReactNode } from 'react';

// Who has no mouse must be able to reach what scrolls; the region takes the focus and the arrow keys.
const reachable = { role: 'region', tabIndex: 0 };

/** A part of a message that scrolls sideways by itself. */
export function ScrollRegion({
  className,
  label,
  children,
}: {
  className: string;
  label: string;
  children: ReactNode;
}) {
  return (
    <section {...reachable} className={className} aria-label={label}>
      {children}
    </section>
  );
}
