/** What people type, by chance or on purpose, that pages have choked on elsewhere. */
export const naughty = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "Robert'); DROP TABLE entry;--",
  '&lt;b&gt; &amp; &#60; &nbsp;',
  '{{7*7}} <%= 7*7 %> #{7*7} %s %d',
  '../../etc/passwd%00.pdf?a=b&c=d#e',
  '__proto__',
  'constructor',
  'null',
  '-1e9',
  'Ça coûte 5 € – « œuvre » de l’Été',
  '田中さん 👩‍👩‍👧‍👦 Ω≈ç ﷽',
  'مرحبا بالعالم',
  '--><!--]]>*/ //',
] as const;
