/** Words whose dot ends no sentence. */
export const abbreviations: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr prof gen lt col sgt capt cmdr adm maj cpl pvt gov sen rep rev hon fr sr jr st mt
  ft supt insp det messrs pres amb asst assoc dept inc corp co ltd bros llc plc no vs etc approx est
  jan feb mar apr jun jul aug sept sep oct nov dec ave blvd rd a.m p.m u.s u.k u.n e.u ph.d
  lt.gov lt.col d.c ariz calif colo conn mich minn nev okla penn tenn wyo`.split(/\s+/),
)
