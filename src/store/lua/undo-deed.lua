-- Undoes a deed at most once. KEYS: deed, wallet, stock, ledger and journal of the run. ARGV: instant, seconds to remember, answer
-- when nothing was done, the provider's id of the undo (or ''), idempotency key. A deed that was not done is blocked for good, so that a late one cannot follow its undo.
local deed = redis.call('HMGET', KEYS[1], 'undone', 'result', 'effect', 'undo', 'undoLine')
if deed[1] then return deed[1] end

if not deed[2] then
  redis.call('HSET', KEYS[1], 'undone', ARGV[3])
  redis.call('EXPIRE', KEYS[1], ARGV[2])
  return ARGV[3]
end

local effect = cjson.decode(deed[3])
if ARGV[4] ~= '' then
  for at = 4, 5 do
    if deed[at] ~= '' then
      local told = cjson.decode(deed[at])
      told.id = ARGV[4]
      deed[at] = cjson.encode(told)
    end
  end
end
if effect.wallet then redis.call('INCRBY', KEYS[2], string.format('%.0f', effect.wallet.take)) end
for _, item in ipairs(effect.stock or {}) do
  redis.call('HINCRBY', KEYS[3], item.sku, string.format('%.0f', item.take))
end
if deed[5] ~= '' then redis.call('RPUSH', KEYS[4], ARGV[1] .. ' ' .. deed[5]) end
redis.call('RPUSH', KEYS[5],
  ARGV[1] .. ' {"key":' .. cjson.encode(ARGV[5]) .. ',"what":"undone","result":' .. deed[4] .. '}')
redis.call('EXPIRE', KEYS[5], ARGV[2])
redis.call('HSET', KEYS[1], 'undone', deed[4])
return deed[4]
