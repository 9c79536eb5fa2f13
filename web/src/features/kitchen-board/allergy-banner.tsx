import { TriangleAlert } from 'lucide-react'

const ALLERGY = /allerg|intoleran|coeliac|celiac/i

/** Shown when the customer's note speaks of an allergy: it may not be read last. */
export const AllergyBanner = ({ note }: { note: string }) =>
  ALLERGY.test(note) ? (
    <p className="flex items-center gap-2 rounded-xl bg-tomato p-3 text-xl font-extrabold text-on-tomato">
      <TriangleAlert aria-hidden="true" className="size-6 shrink-0" />
      ALLERGY: read the note
    </p>
  ) : null
