const nouns = new Set(
  'pitch slot rag kpi kpis okr okrs sla slas raci budget budgets deck decks report reports pack packs plan plans review reviews update updates call calls meeting meetings agenda minutes slide slides paper papers memo note notes draft drafts list lists sheet sheets table tables forecast forecasts contract contracts invoice invoices proposal proposals project projects programme tender tenders offer offers quote quotes figures numbers data costs cost price prices pricing rate rates fee fees target targets deadline deadlines launch rollout release releases migration audit audits workshop workshops training session sessions offsite interview interviews demo demos pilot pilots roadmap strategy policy policies process processes system systems tool tools portal website app server servers software hardware office lease building site rota roster schedule timeline calendar survey study analysis summary overview checklist template form forms letter brochure leaflet newsletter event conference fair dinner lunch trip travel visit flight hotel parking hiring headcount vacancy role seat position salary bonus reorg restructuring merger account accounts order orders stock delivery shipment todo task tasks action actions ticket tickets issue issues risk risks bug bugs status topic question feedback request'.split(
    ' ',
  ),
);
const orders = new Set(
  'text send ping mail email e-mail forward chase draft write print book check fix finish prepare review update share submit order buy pay sign remind invite schedule confirm assured assure guaranteed mine todo owe getting'.split(
    ' ',
  ),
);

/** Whether words that might name somebody name a thing ("agency pitch", "text RAG") or begin with what is to be done. */
export const isThing = (words: string): boolean => {
  const all = words
    .toLowerCase()
    .replace(/^@|['’]s$/g, '')
    .split(/\s+/);
  const last = all.at(-1) ?? '';
  return nouns.has(last) || (all.length > 1 && orders.has(all[0] ?? '')) || (all.length === 1 && orders.has(last));
};
