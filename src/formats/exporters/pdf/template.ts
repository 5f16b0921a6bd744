/**
 * How a paper looks on a page, in the language of Typst. Words of drafts come in as JSON and are set as text, never read as markup.
 * `sys.inputs`: `paper` (see pages-data.ts), `step` (0 to 3: type and margins step down), `sheet` (a4, us-letter).
 */
export const template = String.raw`
#let paper = json(bytes(sys.inputs.paper))
#let step = int(sys.inputs.step)
#let size = (10.4pt, 10pt, 9.6pt, 9.2pt).at(step)
#let side = (22mm, 21mm, 20mm, 18mm).at(step)
#let column = (31mm, 30mm, 29mm, 28mm).at(step)
#let gap = 6mm
#let ink = rgb("#1e2022")
#let soft = rgb("#5d6166")
#let hair = rgb("#cfcabd")
#let air = rgb("#0d6a72")
#let wash = rgb("#eaf3f2")
// Without a title, headings begin a level higher: the first of a document is of level 1.
#let shift = if paper.title.runs.len() > 0 { 0 } else { 1 }
#let hairline = 0.5pt + hair
#let fallbacks = ("Noto Naskh Arabic", "Noto Sans Hebrew")
#let serif = ("Source Serif 4",) + fallbacks
#let sans = ("Inter",) + fallbacks

#set document(
  title: paper.name,
  author: paper.writer,
  date: if paper.day == none { none } else { datetime(year: paper.day.at(0), month: paper.day.at(1), day: paper.day.at(2)) },
)
#set page(
  sys.inputs.sheet,
  margin: (left: side, right: side, top: (20mm, 18mm, 17mm, 15mm).at(step), bottom: (20mm, 18mm, 17mm, 15mm).at(step)),
  footer: context {
    let last = counter(page).final().first()
    if last > 1 {
      set text(font: sans, size: 7.5pt, fill: soft)
      grid(
        columns: (1fr, auto),
        column-gutter: 8mm,
        box(height: 1.2em, clip: true, width: 100%, paper.name),
        align(end)[#counter(page).display() / #last],
      )
    }
  },
)
#set text(font: serif, size: size, lang: paper.lang, fill: ink, hyphenate: false, number-type: "lining")
#set par(leading: 0.62em, spacing: 0.85em, justify: false)
#set list(marker: text(fill: soft)[–], indent: 0pt, body-indent: 0.6em, spacing: 0.72em)
#set enum(indent: 0pt, body-indent: 0.6em, spacing: 0.72em, numbering: n => text(fill: soft, number-width: "tabular")[#n.])
#set strong(delta: 0)
#show strong: set text(weight: 600)
#show link: set text(fill: air)
// A word longer than a row may break anywhere.
#show regex("\S{36,}"): it => it.text.clusters().join(sym.zws)

// With side: they also stand at the side they begin at.
#let direct(rtl, body, side: true) = {
  set text(dir: if rtl { std.rtl } else { ltr })
  set align(if rtl { right } else { left }) if side
  body
}
#let set-run(run) = {
  let body = if "code" in run { raw(run.text) } else { text(run.text) }
  if "strong" in run { body = strong(body) }
  if "stressed" in run { body = emph(body) }
  if "struck" in run { body = strike(body) }
  if "link" in run { body = link(run.link, body) }
  body
}
#let set-words(words) = words.runs.map(set-run).join()
#let side-heading(words) = direct(words.rtl, heading(level: 2 - shift, set-words(words)))
#let rows(all) = all.map(set-words).join(linebreak())

#let table-of(block) = {
  set text(font: sans, size: 0.8 * size)
  set par(leading: 0.55em)
  let sides = block.sides.map(one => if one == "end" { end } else if one == "middle" { center } else { start })
  let count = block.head.len()
  let made = table(
    columns: block.shares.map(share => if share == 0 { auto } else { share * 1fr }),
    align: (x, y) => sides.at(x) + (if y == 0 { bottom } else { top }),
    inset: (x, y) => {
      let edge = if block.recommended.len() > 0 { 0.6em } else { 0pt }
      let before = if x == 0 { edge } else { 0.65em }
      let after = if x == count - 1 { edge } else { 0.65em }
      // Columns run as the language does.
      let (west, east) = if paper.rtl { (after, before) } else { (before, after) }
      (left: west, right: east, top: 0.5em, bottom: 0.5em)
    },
    fill: (x, y) => if block.recommended.contains(y - 1) { wash },
    stroke: (x, y) => if y == 0 { (bottom: 0.75pt + ink) } else if y < block.rows.len() { (bottom: hairline) },
    table.header(..block.head.map(cell => strong(set-words(cell)))),
    ..block.rows.map(row => row.enumerate().map(((x, cell)) => {
      let body = set-words(cell)
      direct(cell.rtl, if x == 0 { text(weight: 600, body) } else { body }, side: false)
    })).flatten(),
  )
  made
}

#let set-block(one) = {
  if one.kind == "paragraph" { direct(one.rtl, par(rows(one.rows))) }
  else if one.kind == "heading" {
    direct(one.words.rtl, heading(level: one.level - shift, set-words(one.words)))
  }
  else if one.kind == "bullets" { list(..one.items.map(item => item.map(set-block).join())) }
  else if one.kind == "numbered" { enum(start: one.start, ..one.items.map(item => item.map(set-block).join())) }
  else if one.kind == "quote" {
    block(..if paper.rtl { (inset: (right: 1em), stroke: (right: 1pt + hair)) } else { (inset: (left: 1em), stroke: (left: 1pt + hair)) }, text(fill: soft, one.blocks.map(set-block).join()))
  }
  else if one.kind == "table" { table-of(one) }
  else if one.kind == "caption" { text(style: "italic", fill: soft, set-words(one.words)) }
  else if one.kind == "chart" {
    block(breakable: false, {
      if one.caption.runs.len() > 0 { block(below: 0.7em, text(font: sans, weight: 600, size: 0.84 * size, set-words(one.caption))) }
      image(bytes(one.svg), format: "svg", width: 100%, alt: one.said)
    })
  }
  else if one.kind == "code" { block(width: 100%, text(size: 0.85em, raw(block: true, one.text))) }
  else if one.kind == "rule" { line(length: 100%, stroke: hairline) }
}
#let set-blocks(all) = {
  // Rows of one paragraph after another stand apart; a list keeps near its words.
  all.map(one => if one.kind == "heading" {
    block(above: 1.35em, below: 0.6em, sticky: true, set-block(one))
  } else {
    block(width: 100%, above: 0.85em, below: 0.85em, set-block(one))
  }).join()
}

#let title-text(body) = text(font: serif, size: 2.02 * size, weight: 600, tracking: -0.008em, body)
// As many rows as it needs, of about the same length.
#let balanced(body, measured) = layout(room => {
  let height(share) = measure(block(width: room.width * share, measured)).height
  let full = height(1.0)
  let share = 1.0
  while share > 0.5 and height(share - 0.03) <= full + 0.1pt { share -= 0.03 }
  block(width: room.width * share, body)
})

#show heading: it => {
  let level = it.level + shift
  set text(font: if level == 1 { serif } else { sans })
  if level == 1 { title-text(it.body) }
  else if level == 2 { text(size: 0.82 * size, weight: 600, fill: air, it.body) }
  else { text(size: 0.88 * size, weight: 600, it.body) }
}

#if paper.title.runs.len() > 0 {
  block(below: 4.2mm, {
    set par(leading: 0.42em)
    direct(paper.title.rtl, balanced(heading(level: 1, set-words(paper.title)), title-text(set-words(paper.title))))
  })
}
#if paper.head.len() > 0 {
  block(below: 5.6mm, text(font: sans, size: 0.78 * size, fill: soft, paper.head.map(part => if paper.rtl { box(part) } else { part }).join([#h(0.7em)·#h(0.7em)])))
}
#for section in paper.sections {
  if section.head == none {
    let lead = paper.title.runs.len() > 0
    block(below: 5mm, {
      set text(size: 1.12 * size) if lead
      set-blocks(section.blocks)
    })
  } else {
    block(above: 0pt, below: 3mm, sticky: true, line(length: 100%, stroke: hairline))
    block(above: 0pt, below: 4.6mm, width: 100%, if section.wide {
      // What is wide takes the whole width, under its heading.
      block(above: 0pt, below: 2.4mm, sticky: true, side-heading(section.head))
      set-blocks(section.blocks)
    } else {
      grid(
        columns: (column, 1fr),
        column-gutter: gap,
        {
          set par(leading: 0.5em)
          block(above: 0pt, below: 0pt, inset: (top: 0.16em), side-heading(section.head))
        },
        block(above: 0pt, set-blocks(section.blocks)),
      )
    })
  }
}
#context [#metadata((page: here().page(), y: here().position().y.pt(), line: (size * 1.32).pt(), top: (15mm).pt(), bottom: (page.height - 15mm).pt())) <end>]
`;
