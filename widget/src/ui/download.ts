/** Lets the browser save what an address of its own holds. */
export function save(address: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
}

export function saveBlob(content: Blob, fileName: string): void {
  const address = URL.createObjectURL(content);
  save(address, fileName);
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
