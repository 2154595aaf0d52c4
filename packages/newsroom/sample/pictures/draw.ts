// Draws the pictures of the sample newsroom: `node sample/pictures/draw.ts`. The results are committed.
import path from 'node:path'
import sharp from 'sharp'

const W = 1600
const H = 900
const QUALITY = 80

/** Repeats a drawing, with a number from 0 to 1 that looks like chance and is always the same. */
function times(
  count: number,
  draw: (index: number, chance: (salt: number) => number) => string,
): string {
  return Array.from({ length: count }, (_, index) =>
    draw(index, (salt) => {
      const noise = Math.sin(index * 127.1 + salt * 311.7) * 43_758.545
      return noise - Math.floor(noise)
    }),
  ).join('')
}

const sky = (id: string, top: string, bottom: string) =>
  `<defs><linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs><rect width="${W}" height="${H}" fill="url(#${id})"/>`

const house = (
  x: number,
  y: number,
  w: number,
  h: number,
  wall: string,
  roof: string,
  light: string,
) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${wall}"/><path d="M${x - 8} ${y} L${x + w / 2} ${y - w * 0.62} L${x + w + 8} ${y}Z" fill="${roof}"/>` +
  times(6, (i, chance) =>
    chance(w) > 0.35
      ? `<rect x="${x + w * 0.18 + (i % 2) * w * 0.38}" y="${y + 24 + Math.floor(i / 2) * 58}" width="${w * 0.24}" height="32" fill="${light}"/>`
      : '',
  )

const pictures: Record<string, string> = {
  summit: `${sky('s', '#3c2430', '#6b3b3f')}
    ${times(9, (i) => `<path d="M${i * 190 - 40} 0 q70 300 -20 640 h150 q-60 -330 10 -640z" fill="${i % 2 ? '#57313a' : '#4a2a34'}"/>`)}
    <rect y="620" width="${W}" height="280" fill="#2b1a20"/>
    <rect x="250" y="470" width="1100" height="46" rx="8" fill="#d8b98a"/><rect x="300" y="516" width="1000" height="150" fill="#a9835a"/>
    ${[190, 1250].map((x) => `<rect x="${x}" y="290" width="160" height="270" rx="22" fill="#efe3d0"/><rect x="${x + 24}" y="316" width="112" height="160" rx="14" fill="#b3261e"/><rect x="${x + 6}" y="560" width="18" height="150" fill="#c9a877"/><rect x="${x + 136}" y="560" width="18" height="150" fill="#c9a877"/>`).join('')}
    ${[560, 1020].map((x) => `<path d="M${x} 400 h44 l-7 70 h-30z" fill="#dfe9ee" opacity=".85"/><path d="M${x + 4} 436 h36 l-4 34 h-28z" fill="#9fc3d3"/>`).join('')}
    <path d="M770 470 q-20 -60 30 -66 q50 6 30 66z" fill="#7e98a0"/>
    ${times(11, (i, c) => `<circle cx="${735 + c(1) * 130}" cy="${330 + c(2) * 80}" r="${16 + c(3) * 14}" fill="${['#f2b8a0', '#e8806a', '#f6dfae', '#d65b4a'][i % 4]}"/>`)}`,
  ferry: `${sky('f', '#aeb9bf', '#e4ddd0')}
    <circle cx="1240" cy="250" r="70" fill="#f7efdd"/>
    ${times(7, (_, c) => `<ellipse cx="${c(1) * W}" cy="${90 + c(2) * 200}" rx="${160 + c(3) * 140}" ry="${22 + c(4) * 14}" fill="#fff" opacity=".35"/>`)}
    <rect y="600" width="${W}" height="300" fill="#5f7f8a"/>
    <g transform="rotate(-9 800 560)"><path d="M330 520 h960 l-110 150 h-760z" fill="#1f3440"/><path d="M330 520 h960 l-14 26 h-932z" fill="#b3261e"/>
      <rect x="460" y="400" width="700" height="120" fill="#fbf7ef"/><rect x="560" y="320" width="460" height="80" fill="#f0e9dc"/><rect x="640" y="210" width="80" height="110" fill="#b3261e"/><rect x="640" y="232" width="80" height="20" fill="#fbf7ef"/>
      ${times(12, (i) => `<rect x="${490 + i * 54}" y="440" width="32" height="34" rx="4" fill="#5f7f8a"/>`)}${times(8, (i) => `<circle cx="${590 + i * 56}" cy="360" r="13" fill="#5f7f8a"/>`)}</g>
    <path d="M980 720 L1090 560 L1180 600 L1270 520 L1390 640 L1470 720Z" fill="#38332f"/><path d="M1090 560 L1130 650 L1180 600Z M1270 520 L1300 640 L1390 640Z" fill="#4d4741"/>
    ${times(26, (_, c) => `<path d="M${c(1) * W} ${680 + c(2) * 210} q30 -16 60 0 t60 0" stroke="#86a2ab" stroke-width="6" fill="none" stroke-linecap="round"/>`)}`,
  harbour: `${sky('h', '#f2b28c', '#fbe6c8')}
    <circle cx="420" cy="420" r="120" fill="#fff1d2"/>
    <path d="M0 560 q300 -120 620 -20 t980 -60 v420 h-1600z" fill="#c98f76"/>
    ${[80, 210, 330, 470, 600].map((x, i) => house(x, 470 + (i % 2) * 26, 110, 170, ['#8a3f3a', '#d9a066', '#5f6f7a', '#efe0c4', '#a9563f'][i] ?? '#888', '#3d2c2e', '#ffe9b0')).join('')}
    ${[980, 1240].map((x, i) => `<g stroke="#3a4652" stroke-width="16" fill="none"><path d="M${x} 640 V${230 + i * 40}"/><path d="M${x - 70} ${250 + i * 40} H${x + 260}"/><path d="M${x} ${180 + i * 40} L${x + 250} ${250 + i * 40}" stroke-width="8"/><path d="M${x + 220} ${250 + i * 40} v130" stroke-width="6"/></g><rect x="${x + 196}" y="${380 + i * 40}" width="50" height="40" fill="#b3261e"/>`).join('')}
    <rect x="1480" y="380" width="46" height="240" fill="#fbf3e4"/><rect x="1480" y="440" width="46" height="44" fill="#b3261e"/><rect x="1480" y="530" width="46" height="44" fill="#b3261e"/><rect x="1472" y="350" width="62" height="32" fill="#3a4652"/>
    <rect y="640" width="${W}" height="24" fill="#4b3b3a"/><rect y="664" width="${W}" height="236" fill="#4f7a86"/>
    ${times(30, (_, c) => `<rect x="${c(1) * W}" y="${680 + c(2) * 200}" width="${60 + c(3) * 130}" height="7" rx="3" fill="${c(4) > 0.5 ? '#f2c79b' : '#6f98a2'}" opacity=".7"/>`)}`,
  ledger: `${sky('l', '#cdb79a', '#b99d7b')}
    ${times(14, (i) => `<rect y="${i * 66}" width="${W}" height="3" fill="#a78a66" opacity=".5"/>`)}
    <g transform="rotate(-5 700 450)"><path d="M330 230 q200 -40 380 20 v440 q-180 -60 -380 -20z" fill="#fbf5e6"/><path d="M1090 230 q-200 -40 -380 20 v440 q180 -60 380 -20z" fill="#f3ead4"/>
      ${times(10, (i) => `<path d="M370 ${290 + i * 34} q150 -20 300 12" stroke="#9fb3ba" stroke-width="3" fill="none"/><path d="M750 ${302 + i * 34} q150 -30 300 -12" stroke="#9fb3ba" stroke-width="3" fill="none"/>`)}
      ${times(9, (_, c) => `<path d="M${960 + c(1) * 20} ${306 + c(2) * 300} h${50 + c(3) * 60}" stroke="#b3261e" stroke-width="7" stroke-linecap="round"/>`)}</g>
    <g transform="rotate(28 1180 560)"><rect x="900" y="540" width="430" height="30" fill="#d9a441"/><path d="M1330 540 l62 15 l-62 15z" fill="#f3dcb5"/><path d="M1372 550 l20 5 l-20 5z" fill="#333"/><rect x="870" y="540" width="34" height="30" fill="#c96f63"/></g>
    ${[
      [230, 690, 84],
      [400, 760, 62],
      [520, 770, 46],
      [610, 782, 32],
    ]
      .map(
        ([x = 0, y = 0, r = 0]) =>
          `<ellipse cx="${x + 8}" cy="${y + 10}" rx="${r}" ry="${r * 0.92}" fill="#7d6347" opacity=".5"/><circle cx="${x}" cy="${y}" r="${r}" fill="#e0b75a"/><circle cx="${x}" cy="${y}" r="${r * 0.76}" fill="none" stroke="#b98a2f" stroke-width="6"/>`,
      )
      .join('')}`,
  lanterns: `${sky('n', '#141b33', '#33355a')}
    ${times(60, (_, c) => `<circle cx="${c(1) * W}" cy="${c(2) * 330}" r="${1.5 + c(3) * 2}" fill="#fff" opacity="${0.4 + c(4) * 0.5}"/>`)}
    ${times(11, (i) => house(40 + i * 142, 430 - (i % 3) * 36, 120, 180 + (i % 3) * 36, ['#2b2f4a', '#343556', '#272a44'][i % 3] ?? '#222', '#171a30', '#f6c667'))}
    <rect y="608" width="${W}" height="292" fill="#1b2444"/>
    ${times(24, (i, c) => {
      const x = 40 + c(1) * (W - 80)
      const y = 640 + c(2) * 220
      const size = 20 + c(2) * 34
      return `<ellipse cx="${x}" cy="${y + size * 1.5}" rx="${size * 1.1}" ry="${size * 0.5}" fill="#f6b04c" opacity=".35"/><circle cx="${x}" cy="${y}" r="${size * 2}" fill="#f6b04c" opacity=".12"/><rect x="${x - size * 0.6}" y="${y - size}" width="${size * 1.2}" height="${size * 1.7}" rx="${size * 0.3}" fill="${['#ffcf6b', '#ff9f5a', '#ffe2a0'][i % 3]}"/>`
    })}`,
  hospital: `${sky('c', '#24343b', '#31464e')}
    <path d="M0 0 L600 300 V620 L0 900Z" fill="#4d6a70"/><path d="M1600 0 L1000 300 V620 L1600 900Z" fill="#456067"/><path d="M0 900 L600 620 H1000 L1600 900Z" fill="#7f999b"/><path d="M0 0 H1600 L1000 300 H600Z" fill="#2c4047"/><rect x="600" y="300" width="400" height="320" fill="#5c7b80"/>
    ${[0, 1, 2].map((i) => `<path d="M${700 - i * 110} ${250 - i * 86} h${200 + i * 220} l${20 + i * 26} -${26 + i * 18} h-${240 + i * 272}z" fill="#dcebe6" opacity="${0.5 + i * 0.15}"/>`).join('')}
    <path d="M1090 345 L1230 275 V735 L1090 665Z" fill="#2f454c"/><path d="M1150 315 L1230 275 V735 L1150 694Z" fill="#ffe2a3"/><path d="M1150 694 L1230 735 L860 860 L700 790Z" fill="#ffe2a3" opacity=".35"/>
    <path d="M370 275 L510 345 V665 L370 735Z" fill="#3c565d"/><path d="M140 160 L270 225 V785 L140 850Z" fill="#3c565d"/><circle cx="492" cy="520" r="7" fill="#cfd8d6"/><circle cx="250" cy="520" r="9" fill="#cfd8d6"/>
    <rect x="640" y="560" width="130" height="16" rx="6" fill="#eef2ee"/><rect x="632" y="520" width="22" height="46" fill="#cfd8d6"/><circle cx="654" cy="610" r="12" fill="#22303a"/><circle cx="756" cy="610" r="12" fill="#22303a"/><path d="M650 576 v26 M760 576 v26" stroke="#cfd8d6" stroke-width="6"/>
    <circle cx="800" cy="370" r="34" fill="#eef2ee"/><path d="M800 346 v24 l18 12" stroke="#22303a" stroke-width="6" fill="none" stroke-linecap="round"/>`,
  observatory: `${sky('o', '#0d1530', '#38406d')}
    ${times(150, (_, c) => `<circle cx="${c(1) * W}" cy="${c(2) * 640}" r="${1 + c(3) * 2.4}" fill="#fff" opacity="${0.35 + c(4) * 0.6}"/>`)}
    <path d="M1010 230 L1560 40 L1530 110 Z" fill="#cfe6ff" opacity=".28"/><path d="M1010 230 L1480 110 L1470 140Z" fill="#eaf5ff" opacity=".55"/><circle cx="1010" cy="230" r="17" fill="#fff"/>
    <rect y="660" width="${W}" height="240" fill="#1a2347"/>${times(20, (_, c) => `<rect x="${c(1) * W}" y="${680 + c(2) * 60}" width="${40 + c(3) * 120}" height="4" fill="#5c6aa0" opacity=".6"/>`)}
    <path d="M0 900 V720 q300 -210 620 -60 t460 240z" fill="#0c1122"/>
    <rect x="330" y="520" width="240" height="140" fill="#e7e1d3"/><path d="M320 524 a130 130 0 0 1 260 0z" fill="#b9c3d4"/><path d="M430 400 l60 -12 l30 136 h-60z" fill="#1a2347"/><rect x="452" y="352" width="34" height="120" rx="6" transform="rotate(38 470 420)" fill="#e7e1d3"/><rect x="420" y="590" width="52" height="70" fill="#ffe2a3"/>`,
  pitch: `${sky('p', '#5b6a70', '#8c9a98')}
    ${times(13, (i) => `<rect x="${i * 126}" y="250" width="120" height="120" fill="${i % 2 ? '#3f4b52' : '#46545b'}"/>`)}${times(90, (_, c) => `<circle cx="${c(1) * W}" cy="${270 + c(2) * 80}" r="13" fill="${['#b3261e', '#e8e2d4', '#2f3a40', '#c9a24a'][Math.floor(c(3) * 4)]}" opacity=".85"/>`)}
    <rect y="370" width="${W}" height="530" fill="#5d7a45"/>${times(9, (i) => `<path d="M${i * 180} 370 h90 l${(i - 4) * 60} 530 h-150z" fill="#557040"/>`)}
    ${times(34, (_, c) => `<ellipse cx="${c(1) * W}" cy="${430 + c(2) * 450}" rx="${50 + c(3) * 120}" ry="${10 + c(3) * 22}" fill="#6d5537" opacity=".75"/>`)}
    <path d="M430 640 V270 H1170 V640" fill="none" stroke="#f6f2e8" stroke-width="18"/><g stroke="#f6f2e8" stroke-width="2" opacity=".5">${times(24, (i) => `<path d="M${445 + i * 31} 280 v340"/>`)}${times(11, (i) => `<path d="M440 ${300 + i * 30} h720"/>`)}</g>
    <path d="M0 660 H1600" stroke="#f6f2e8" stroke-width="10"/><ellipse cx="850" cy="770" rx="210" ry="42" fill="#9fb0b3"/><ellipse cx="850" cy="770" rx="160" ry="28" fill="#b9c7c8"/>
    <circle cx="850" cy="735" r="48" fill="#fbf7ef"/><path d="M850 712 l22 16 l-8 26 h-28 l-8 -26z M808 716 l14 6 M892 716 l-14 6 M832 776 l6 -14 M868 776 l-6 -14" fill="#22282b" stroke="#22282b" stroke-width="5"/>
    ${times(170, (_, c) => `<path d="M${c(1) * W} ${c(2) * H} l-9 46" stroke="#dfe8ea" stroke-width="3" opacity=".45"/>`)}`,
}

for (const [name, drawing] of Object.entries(pictures)) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${W}" height="${H}" viewBox="0 0 ${W} ${H}">${drawing}</svg>`
  const file = path.join(import.meta.dirname, `${name}.webp`)
  const { size } = await sharp(Buffer.from(svg)).webp({ quality: QUALITY }).toFile(file)
  console.log(`${name}.webp ${Math.round(size / 1000)} kB`)
}
