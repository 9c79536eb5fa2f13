import { proofPhotoUrl } from '../../data/proof-photo-url.ts'
import { FetchedPhoto } from '../../ui/fetched-photo.tsx'

/** The picture that a driver took at the door. It may still be on the driver's phone. */
export const ProofPhoto = ({ path, code }: { path: string; code: string }) => (
  <FetchedPhoto
    path={path}
    alt={`Order ${code} where it was handed over`}
    missing="The photo is not here yet: it may still be on the driver’s phone."
    find={proofPhotoUrl}
  />
)
