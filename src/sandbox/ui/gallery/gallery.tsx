/** Every block and element in every state. */
export function Gallery() {
  return <main className="gallery" />;
}
