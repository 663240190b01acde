### Who a case is proposed to, and why.

routing = Proposed for
    .specialist = Specialist
    .officer = Community relations officer
    .local-contact = Local contact
    .why = Why
    .nobody = Nobody who is here fits. Choose someone yourself.
    .no-local-contact = There is no local contact for this place yet.
    .accept = Assign as proposed
    .other = Choose someone else

routing-speaks = Speaks the person’s language: { $language }
routing-nobody-speaks = Nobody who is here speaks { $language }. An interpreter is needed.
routing-region = Their region: { $state }
routing-nobody-in-region = Nobody who is here has { $state } in their region.
routing-least-to-do = Of those who fit, has least to do: { $open } of { $most } open cases
routing-everybody-full = Everybody who is here has enough open cases.
