// Drawn by the sandbox itself, so that the gallery needs no network.
export const PICTURE = '/sandbox/avatar/U0ALICE';
export const MISSING = 'https://pictures.invalid/none.png';
