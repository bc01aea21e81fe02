/** The mark: three in a row, the first one served. */
export const Logo = () => (
  <svg className="logo" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
    <rect className="logo-ground" width="32" height="32" rx="7" />
    <circle className="logo-first" cx="9.5" cy="16" r="5.5" />
    <circle className="logo-next" cx="20" cy="16" r="3.7" />
    <circle className="logo-next" cx="27" cy="16" r="2" />
  </svg>
);
