import type { MultiUsersSelect as MultiElement, UsersSelect as UsersElement } from '@slack/types';
import { useDirectory } from '../app/directory.js';
import type { ChoiceGroup } from './choice.js';
import { IdSelect, MultiIdSelect } from './id-select.js';

function usePeople(): ChoiceGroup[] {
  const { people } = useDirectory();
  return [
    { choices: people.map(({ id, name, real_name }) => ({ id, text: real_name || name, description: `@${name}` })) },
  ];
}

/** `users_select`. */
export const UsersSelect = ({ element }: { element: UsersElement }) => (
  <IdSelect element={element} holds="selected_user" groups={usePeople()} placeholder="Select a person" />
);

/** `multi_users_select`. */
export const MultiUsersSelect = ({ element }: { element: MultiElement }) => (
  <MultiIdSelect element={element} holds="selected_users" groups={usePeople()} placeholder="Select people" />
);
