import { proofPhotoUrl } from '../../data/proof-photo-url.ts'
import { FetchedPhoto } from '../../ui/fetched-photo.tsx'

/** What the customer has shown us. */
export const ProblemPicture = ({ path, code }: { path: string; code: string }) => (
  <FetchedPhoto
    path={path}
    alt={`What the customer of order ${code} shows us`}
    missing="The photo cannot be shown."
    find={proofPhotoUrl}
  />
)
