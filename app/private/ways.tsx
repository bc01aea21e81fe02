/** The ways between the pages of a role; the one that is shown is marked. */
export const Ways = ({
  label,
  ways,
  here,
}: {
  readonly label: string;
  readonly ways: readonly (readonly [place: string, address: string, word: string])[];
  readonly here: string;
}) => (
  <nav aria-label={label}>
    {ways.map(([place, address, word]) => (
      <a key={place} href={address} aria-current={place === here ? 'page' : undefined}>
        {word}
      </a>
    ))}
  </nav>
);
