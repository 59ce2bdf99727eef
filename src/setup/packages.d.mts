export function requireNode(version?: string): void;
export function installPackages(root: string): Promise<void>;
export function packagesFit(root: string): boolean;
