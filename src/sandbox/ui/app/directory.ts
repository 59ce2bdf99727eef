import { createContext, useContext } from 'react';
import type { LiveChannel, LiveGroup, LivePerson } from '../../protocol/live.js';

/** Who and what there is by id, and how one goes there. Text and blocks know no more of the workspace than this. */
export interface Directory {
  me: string;
  people: LivePerson[];
  channels: LiveChannel[];
  groups: LiveGroup[];
  userName(id: string): string | undefined;
  channelName(id: string): string | undefined;
  usergroupName(id: string): string | undefined;
  inUsergroup(id: string): boolean;
  openUser(id: string): void;
  openChannel(id: string): void;
}

const nobody: Directory = {
  me: '',
  people: [],
  channels: [],
  groups: [],
  userName: () => undefined,
  channelName: () => undefined,
  usergroupName: () => undefined,
  inUsergroup: () => false,
  openUser: () => undefined,
  openChannel: () => undefined,
};

export const DirectoryContext = createContext<Directory>(nobody);

/** The directory around a component; without one everybody is unknown. */
export const useDirectory = (): Directory => useContext(DirectoryContext);
