const side = 256;
const quality = 0.9;

/** The file is no picture that this browser can read. */
export class PictureUnreadableError extends Error {}

/** The middle of a picture as a small square: what is shown is no larger, and what a camera notes in its files stays behind. */
export async function squarePicture(file: File): Promise<Blob> {
  const picture = await createImageBitmap(file).catch(() => {
    throw new PictureUnreadableError();
  });
  const cut = Math.min(picture.width, picture.height);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const surface = canvas.getContext('2d');
  if (!surface) throw new PictureUnreadableError();
  surface.imageSmoothingQuality = 'high';
  surface.drawImage(
    picture,
    (picture.width - cut) / 2,
    (picture.height - cut) / 2,
    cut,
    cut,
    0,
    0,
    side,
    side,
  );
  picture.close();
  // What is transparent in a PNG would be black in a JPEG.
  const type = file.type === 'image/jpeg' ? 'image/jpeg' : 'image/png';
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new PictureUnreadableError())), type, quality),
  );
}
